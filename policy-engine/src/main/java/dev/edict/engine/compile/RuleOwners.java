package dev.edict.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Ties each expression to its rule: each method {@code rule_*} names its rule, then uses the expressions of it. */
final class RuleOwners extends ClassVisitor {
    private final Map<String, Set<String>> ofClass;
    private final Map<String, String> ofMethod;

    /**
     * Prepares to look at a class.
     *
     * @param ofClass gets the rules of each expression, by the name of its class
     * @param ofMethod gets the rule of each method
     */
    RuleOwners(Map<String, Set<String>> ofClass, Map<String, String> ofMethod) {
        super(Opcodes.ASM9);
        this.ofClass = ofClass;
        this.ofMethod = ofMethod;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
        if (!name.startsWith("rule_")) {
            return null;
        }
        return new MethodVisitor(Opcodes.ASM9) {
            private final List<String> texts = new ArrayList<>();
            private final List<String> lambdas = new ArrayList<>();
            private String rule = "";

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof String text) {
                    texts.add(text);
                }
            }

            @Override
            public void visitMethodInsn(int code, String owner, String called, String type, boolean face) {
                if (called.equals("rule") && rule.isEmpty() && !texts.isEmpty()) {
                    rule = texts.get(texts.size() - 1);
                }
            }

            @Override
            public void visitFieldInsn(int code, String owner, String field, String type) {
                lambdas.add(owner.replace('/', '.'));
            }

            @Override
            public void visitEnd() {
                lambdas.forEach(each ->
                        ofClass.computeIfAbsent(each, key -> new TreeSet<>()).add(rule));
                ofMethod.put(name, rule);
            }
        };
    }
}
