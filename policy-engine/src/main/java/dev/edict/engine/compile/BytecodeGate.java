package dev.edict.engine.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
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
     * @param expression the constraint it belongs to, as the compiler has it; empty if that cannot be told
     * @param words the words that the author may have written it with, the likeliest first
     */
    record Refusal(String rule, String what, String expression, List<String> words) {}

    private final Map<String, byte[]> classes;
    private final Set<String> declared;
    private final AllowedCode allowed;
    private final Map<String, Set<String>> rulesOfClass = new HashMap<>();
    private final Map<String, String> ruleOfMethod = new HashMap<>();
    private final Map<String, String> expressions = new HashMap<>();
    private final Map<String, Set<String>> readings = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private BytecodeGate(Map<String, byte[]> classes, Set<String> declared, AllowedCode allowed) {
        this.classes = classes;
        this.declared = declared;
        this.allowed = allowed;
    }

    /**
     * Looks at classes.
     *
     * @param classes the classes by name
     * @param declared the names of the classes of facts that the rule files declare
     * @param allowed what they may call, read and see
     */
    static BytecodeGate inspect(Map<String, byte[]> classes, Set<String> declared, AllowedCode allowed) {
        BytecodeGate gate = new BytecodeGate(classes, declared, allowed);
        classes.forEach((name, bytes) -> {
            if (AllowedCode.isFrame(name)) {
                new ClassReader(bytes)
                        .accept(new RuleOwners(gate.rulesOfClass, gate.ruleOfMethod), ClassReader.SKIP_DEBUG);
            } else if (AllowedCode.isLambda(name)) {
                new ClassReader(bytes).accept(new ExpressionText(gate.expressions, name), ClassReader.SKIP_DEBUG);
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
        refuse(className, what, List.of());
    }

    /** Refuses what is called {@code name} and belongs to a type. */
    private void refuse(String className, String owner, String name) {
        String what = name.equals("<init>") ? "new" : name;
        refuse(
                className,
                "`" + simple(owner) + "." + what + "`",
                List.of(what, AllowedCode.field(name), simple(owner)));
    }

    private void refuse(String className, String what, List<String> words) {
        // Rules that say the same share a class, and a class inside it is nobody else's.
        int inner = className.indexOf('$');
        String outer = inner < 0 ? className : className.substring(0, inner);
        for (String rule : rulesOfClass.getOrDefault(outer, Set.of(""))) {
            Refusal refusal = new Refusal(rule, what, expressions.getOrDefault(outer, ""), words);
            if (!refusals.contains(refusal)) {
                refusals.add(refusal);
            }
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
        public void visit(int version, int access, String name, String signature, String parent, String[] faces) {
            boolean functions = Arrays.stream(faces).allMatch(each -> each.startsWith("org/drools/model/functions/"));
            if (!functions || !Set.of("java/lang/Object", "java/lang/Enum").contains(parent)) {
                refuse(className, "a class of its own");
            }
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            // What the generator writes itself does not depend on the rule, except for texts.
            if (BOILERPLATE.contains(name)) {
                return new Generated(className);
            }
            return new ExpressionCode(className, (access & Opcodes.ACC_BRIDGE) != 0);
        }
    }

    private final class ExpressionCode extends StraightCode {
        private static final Set<String> BRIDGED = Set.of("test", "apply", "execute");
        private final boolean consequence;
        private final boolean generated;

        ExpressionCode(String className, boolean generated) {
            super(className, BytecodeGate.this::refuse);
            this.generated = generated;
            this.consequence = simple(className.replace('.', '/')).startsWith("LambdaConsequence");
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
            super.visitMethodInsn(code, owner, name, type, face);
            // The generator's bridge calls the method of the same class with the exact types.
            boolean bridge = generated
                    && code == Opcodes.INVOKEVIRTUAL
                    && owner.replace('/', '.').equals(className)
                    && BRIDGED.contains(name);
            boolean fact = isDeclared(owner) && ((consequence && name.equals("<init>")) || isGetter(name, type));
            if ((fact && !name.equals("<init>")) || AllowedCode.isAccessor(owner, name)) {
                readings.computeIfAbsent(className, key -> new TreeSet<>())
                        .add(simple(owner) + "." + field(owner, name));
            }
            if (!bridge && !fact && !allowed.call(owner, name, type, consequence)) {
                BytecodeGate.this.refuse(className, owner, name);
            }
        }

        private boolean isGetter(String name, String type) {
            return type.startsWith("()")
                    && !type.endsWith(")V")
                    && !name.equals("getClass")
                    && (name.startsWith("get") || name.startsWith("is"));
        }

        private String field(String owner, String name) {
            String bare = name.startsWith("is") && isDeclared(owner) ? name.substring(2) : AllowedCode.field(name);
            return bare.isEmpty() ? name : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String type) {
            boolean expression = owner.replace('/', '.').equals(className) && name.startsWith("regexp_");
            if (code != Opcodes.GETSTATIC || !(expression || AllowedCode.constant(owner, type))) {
                BytecodeGate.this.refuse(className, owner, name);
            }
        }

        @Override
        public void visitTypeInsn(int code, String type) {
            super.visitTypeInsn(code, type);
            if (code == Opcodes.NEW && !(consequence && isDeclared(type)) && !type.equals("java/math/BigDecimal")) {
                BytecodeGate.this.refuse(className, "`new " + simple(type) + "`", List.of(simple(type), "new"));
            }
        }
    }

    /** What the generator writes beside an expression: it may do little more. */
    private final class Generated extends StraightCode {
        private static final Set<String> CALLS = Set.of(
                "java/lang/Enum.<init>",
                "java/lang/Enum.valueOf",
                "java/lang/System.arraycopy",
                "java/util/regex/Pattern.compile",
                "org/drools/model/functions/PredicateInformation.<init>",
                "org/drools/model/functions/PredicateInformation.addRuleNames");

        Generated(String className) {
            super(className, BytecodeGate.this::refuse);
            this.arrays = true;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
            boolean self = owner.replace('/', '.').equals(className);
            if (!self && !CALLS.contains(owner + "." + name)) {
                BytecodeGate.this.refuse(className, owner, name);
            }
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String type) {
            if (!owner.replace('/', '.').equals(className)) {
                BytecodeGate.this.refuse(className, owner, name);
            }
        }
    }

    /** The class of a declared fact. */
    private final class Declared extends ClassVisitor {
        private static final Set<String> FACES = Set.of(
                "java/io/Serializable",
                "org/drools/base/factmodel/AccessibleFact",
                "org/drools/base/factmodel/GeneratedFact");
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
        public void visit(int version, int access, String name, String signature, String parent, String[] faces) {
            boolean plain = Arrays.stream(faces).allMatch(FACES::contains);
            if (!plain || !parent.equals("java/lang/Object")) {
                refuse(className, "a type that is more than its fields");
            }
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            boolean text = name.equals("toString");
            return new StraightCode(className, BytecodeGate.this::refuse) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String type, boolean face) {
                    boolean known = owner.startsWith("java/lang/")
                            || owner.startsWith("java/math/")
                            || owner.startsWith("dev/edict/model/")
                            || owner.startsWith("dev/edict/engine/author/");
                    if (!own(owner)
                            && !(known && CALLS.contains(called))
                            && !(text && owner.startsWith("java/lang/String"))) {
                        BytecodeGate.this.refuse(className, owner, called);
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
            rulesOfClass.put(className, Set.of(ruleOfMethod.getOrDefault(name, "")));
            return new FrameCode(className);
        }
    }

    private final class FrameCode extends StraightCode {
        private static final String ACCUMULATORS = "org/drools/core/base/accumulators/";

        FrameCode(String className) {
            super(className, BytecodeGate.this::refuse);
            this.arrays = true;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
            if (!own(owner) && !AllowedCode.frameCall(owner, name)) {
                BytecodeGate.this.refuse(className, owner, name);
            }
        }

        private boolean made(Handle handle, String owner) {
            return handle.getName().equals("<init>") && handle.getOwner().startsWith(owner);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String type, Handle handle, Object... arguments) {
            boolean message = called.equals("makeConcatWithConstants");
            boolean function = arguments.length > 1
                    && arguments[1] instanceof Handle made
                    && (made(made, ACCUMULATORS) || made(made, "java/util/ArrayList") || own(made.getOwner()));
            boolean bootstrap = handle.getOwner()
                    .equals(message ? "java/lang/invoke/StringConcatFactory" : "java/lang/invoke/LambdaMetafactory");
            if (!bootstrap || (!message && !function)) {
                super.visitInvokeDynamicInsn(called, type, handle, arguments);
            }
        }
    }
}
