package dev.edict.engine.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks at every instruction of compiled rules and lets nothing through that is not on the list: see {@link AllowedCode}. It is the
 * last of the guards: the checks of the text refuse the same things earlier and with better words.
 */
final class BytecodeGate {
    /**
     * A thing that compiled rules may not do.
     *
     * @param rule the rule it belongs to; empty if that cannot be told
     * @param what what it is, in the author's words as far as they are known
     */
    record Refusal(String rule, String what) {}

    private final Map<String, byte[]> classes;
    private final Set<String> declared;
    private final Map<String, String> ruleOfClass = new HashMap<>();
    private final Map<String, Set<String>> readings = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private BytecodeGate(Map<String, byte[]> classes, Set<String> declared) {
        this.classes = classes;
        this.declared = declared;
    }

    /**
     * Looks at classes.
     *
     * @param classes the classes by name
     * @param declared the names of the classes of facts that the rule files declare
     */
    static BytecodeGate inspect(Map<String, byte[]> classes, Set<String> declared) {
        BytecodeGate gate = new BytecodeGate(classes, declared);
        classes.forEach((name, bytes) -> {
            if (AllowedCode.isFrame(name)) {
                new ClassReader(bytes).accept(gate.new Owners(), ClassReader.SKIP_DEBUG);
            }
        });
        new TreeMap<>(classes).forEach(gate::inspect);
        return gate;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Returns which fields each expression reads, by the name of its class. */
    Map<String, Set<String>> readings() {
        return readings;
    }

    private void inspect(String name, byte[] bytes) {
        if (AllowedCode.isLambda(name)) {
            new ClassReader(bytes).accept(new Expression(name), ClassReader.SKIP_DEBUG);
        } else if (declared.contains(name)) {
            new ClassReader(bytes).accept(new Declared(name), ClassReader.SKIP_DEBUG);
        } else if (AllowedCode.isFrame(name)) {
            new ClassReader(bytes).accept(new Frame(name), ClassReader.SKIP_DEBUG);
        } else {
            refuse(name, "a class of its own");
        }
    }

    private void refuse(String className, String what) {
        Refusal refusal = new Refusal(ruleOfClass.getOrDefault(className, ""), what);
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }

    private boolean own(String owner) {
        return classes.containsKey(owner.replace('/', '.'));
    }

    private boolean isDeclared(String owner) {
        return declared.contains(owner.replace('/', '.'));
    }

    private static String simple(String owner) {
        return owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    }

    /** Ties each expression to its rule: each method {@code rule_*} names its rule, then uses the expressions of it. */
    private final class Owners extends ClassVisitor {
        Owners() {
            super(Opcodes.ASM9);
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
                    lambdas.forEach(each -> ruleOfClass.putIfAbsent(each, rule));
                }
            };
        }
    }

    /** The class of one expression: a constraint, a value, or a consequence. */
    private final class Expression extends ClassVisitor {
        private static final Set<String> BOILERPLATE =
                Set.of("<init>", "<clinit>", "values", "valueOf", "getExpressionHash", "predicateInformation");
        private final String className;

        Expression(String className) {
            super(Opcodes.ASM9);
            this.className = className;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            // What the generator writes itself does not depend on the rule, except for texts.
            if (BOILERPLATE.contains(name)) {
                return new Generated(className);
            }
            return new ExpressionCode(className);
        }
    }

    private final class ExpressionCode extends Straight {
        private final boolean consequence;

        ExpressionCode(String className) {
            super(className);
            this.consequence = simple(className.replace('.', '/')).startsWith("LambdaConsequence");
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
            super.visitMethodInsn(code, owner, name, type, face);
            boolean bridge = owner.replace('/', '.').equals(className) && bridged;
            boolean fact = isDeclared(owner) && (consequence || !name.equals("<init>"));
            if (!consequence && (fact || AllowedCode.isAccessor(owner, name))) {
                readings.computeIfAbsent(className, key -> new TreeSet<>())
                        .add(simple(owner) + "." + field(owner, name));
            }
            if (!bridge && !fact && !AllowedCode.call(owner, name, consequence)) {
                refuse(className, "`" + simple(owner) + "." + name.replace("<init>", "new") + "`");
            }
        }

        private String field(String owner, String name) {
            String bare = name.startsWith("is") && isDeclared(owner) ? name.substring(2) : AllowedCode.field(name);
            return bare.isEmpty() ? name : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String type) {
            boolean expression = owner.replace('/', '.').equals(className) && name.startsWith("regexp_");
            if (code != Opcodes.GETSTATIC || !(expression || AllowedCode.constant(owner, type))) {
                refuse(className, "`" + simple(owner) + "." + name + "`");
            }
        }

        @Override
        public void visitTypeInsn(int code, String type) {
            super.visitTypeInsn(code, type);
            if (code == Opcodes.NEW && !(consequence && isDeclared(type)) && !type.equals("java/math/BigDecimal")) {
                refuse(className, "`new " + simple(type) + "`");
            }
        }
    }

    /** What the generator writes beside an expression: it may do little more. */
    private final class Generated extends Straight {
        private static final Set<String> CALLS = Set.of(
                "java/lang/Enum.<init>",
                "java/lang/Enum.valueOf",
                "java/lang/System.arraycopy",
                "java/util/regex/Pattern.compile",
                "org/drools/model/functions/PredicateInformation.<init>",
                "org/drools/model/functions/PredicateInformation.addRuleNames");

        Generated(String className) {
            super(className);
            this.arrays = true;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
            boolean self = owner.replace('/', '.').equals(className);
            if (!self && !CALLS.contains(owner + "." + name)) {
                refuse(className, "`" + simple(owner) + "." + name + "`");
            }
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String type) {
            if (!owner.replace('/', '.').equals(className)) {
                refuse(className, "`" + simple(owner) + "." + name + "`");
            }
        }
    }

    /** The class of a declared fact. */
    private final class Declared extends ClassVisitor {
        private static final Set<String> CALLS = Set.of(
                "<init>",
                "getClass",
                "equals",
                "hashCode",
                "valueOf",
                "intValue",
                "longValue",
                "booleanValue",
                "compareTo");
        private final String className;

        Declared(String className) {
            super(Opcodes.ASM9);
            this.className = className;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            boolean text = name.equals("toString");
            return new Straight(className) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String type, boolean face) {
                    boolean known = owner.startsWith("java/lang/")
                            || owner.startsWith("java/math/")
                            || owner.startsWith("dev/edict/model/")
                            || owner.startsWith("dev/edict/engine/author/");
                    if (!own(owner)
                            && !(known && CALLS.contains(called))
                            && !(text && owner.startsWith("java/lang/String"))) {
                        refuse(className, "`" + simple(owner) + "." + called + "`");
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle handle, Object... arguments) {
                    if (!text || !called.equals("makeConcatWithConstants")) {
                        super.visitInvokeDynamicInsn(called, type, handle, arguments);
                    }
                }
            };
        }
    }

    /** The classes that hold the expressions together. */
    private final class Frame extends ClassVisitor {
        private final String className;

        Frame(String className) {
            super(Opcodes.ASM9);
            this.className = className;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new FrameCode(className);
        }
    }

    private final class FrameCode extends Straight {
        private static final String ACCUMULATORS = "accumulators/";

        FrameCode(String className) {
            super(className);
            this.arrays = true;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
            if (!own(owner) && !AllowedCode.frameCall(owner, name)) {
                refuse(className, "`" + simple(owner) + "." + name + "`");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String type, Handle handle, Object... arguments) {
            boolean message = called.equals("makeConcatWithConstants");
            boolean function = arguments.length > 1
                    && arguments[1] instanceof Handle made
                    && made.getName().equals("<init>")
                    && made.getOwner().startsWith("org/drools/")
                    && made.getOwner().contains(ACCUMULATORS);
            if (!message && !function) {
                super.visitInvokeDynamicInsn(called, type, handle, arguments);
            }
        }
    }

    /** Code that runs from top to bottom and makes nothing that grows. */
    private class Straight extends MethodVisitor {
        final String className;
        boolean arrays;
        boolean bridged;
        private final Set<Label> seen = new HashSet<>();
        private boolean constantBefore;

        Straight(String className) {
            super(Opcodes.ASM9);
            this.className = className;
        }

        @Override
        public void visitLabel(Label label) {
            seen.add(label);
        }

        @Override
        public void visitJumpInsn(int code, Label target) {
            constantBefore = false;
            if (seen.contains(target)) {
                refuse(className, "a loop");
            }
        }

        @Override
        public void visitInsn(int code) {
            constantBefore = code >= Opcodes.ICONST_0 && code <= Opcodes.ICONST_5;
            if (code == Opcodes.MONITORENTER) {
                refuse(className, "a lock");
            }
        }

        @Override
        public void visitIntInsn(int code, int value) {
            if (code == Opcodes.NEWARRAY) {
                array();
            }
            constantBefore = code == Opcodes.BIPUSH || code == Opcodes.SIPUSH;
        }

        @Override
        public void visitTypeInsn(int code, String type) {
            if (code == Opcodes.ANEWARRAY) {
                array();
            }
            constantBefore = false;
        }

        @Override
        public void visitMultiANewArrayInsn(String type, int dimensions) {
            refuse(className, "an array of arrays");
        }

        private void array() {
            if (!constantBefore && !arrays) {
                refuse(className, "an array whose size is computed");
            }
        }

        @Override
        public void visitVarInsn(int code, int variable) {
            constantBefore = false;
        }

        @Override
        public void visitLdcInsn(Object value) {
            constantBefore = false;
            if (!(value instanceof String) && !(value instanceof Number) && !arrays) {
                refuse(className, "a class as a value");
            }
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
            constantBefore = false;
            // The generator's bridge calls the method of the same class with the exact types.
            bridged = code == Opcodes.INVOKEVIRTUAL
                    && Set.of("test", "apply", "execute").contains(name);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String type, Handle handle, Object... arguments) {
            refuse(className, "a function as a value");
        }
    }
}
