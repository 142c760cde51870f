package dev.edict.engine.compile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads of the class of a constraint how the constraint is written: the generator keeps that for its own messages. */
final class ExpressionText extends ClassVisitor {
    private final Map<String, String> texts;
    private final String className;

    /**
     * Prepares to look at a class.
     *
     * @param texts gets the text under the class's name
     */
    ExpressionText(Map<String, String> texts, String className) {
        super(Opcodes.ASM9);
        this.texts = texts;
        this.className = className;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
        if (!name.equals("predicateInformation")) {
            return null;
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof String text) {
                    texts.putIfAbsent(className, PlainCode.unescaped(text));
                }
            }
        };
    }
}
