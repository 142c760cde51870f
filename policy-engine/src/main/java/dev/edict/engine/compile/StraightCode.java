package dev.edict.engine.compile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Code that runs from top to bottom and makes nothing that grows. */
class StraightCode extends MethodVisitor {
    private final BiConsumer<String, String> refusals;
    final String className;
    boolean arrays;
    private final Set<Label> seen = new HashSet<>();
    private boolean constantBefore;

    /**
     * Prepares to look at one method.
     *
     * @param refusals takes what is refused: the class, and what it is
     */
    StraightCode(String className, BiConsumer<String, String> refusals) {
        super(Opcodes.ASM9);
        this.className = className;
        this.refusals = refusals;
    }

    /** Says that something may not be there. */
    final void refuse(String className, String what) {
        refusals.accept(className, what);
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
        boolean plain = value instanceof String || value instanceof Number;
        boolean type = value instanceof Type named && named.getSort() == Type.OBJECT;
        if (!plain && !(type && arrays)) {
            refuse(className, "a class as a value");
        }
    }

    @Override
    public void visitMethodInsn(int code, String owner, String name, String type, boolean face) {
        constantBefore = false;
    }

    @Override
    public void visitInvokeDynamicInsn(String called, String type, Handle handle, Object... arguments) {
        refuse(className, called.startsWith("makeConcat") ? "joined texts" : "a function as a value");
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        refuse(className, "a handler of errors");
    }

    @Override
    public void visitTableSwitchInsn(int least, int most, Label other, Label... labels) {
        branches(other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        branches(other, labels);
    }

    private void branches(Label other, Label... labels) {
        constantBefore = false;
        if (seen.contains(other) || Arrays.stream(labels).anyMatch(seen::contains)) {
            refuse(className, "a loop");
        }
    }
}
