package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything public says what it is, and every room says what goes in and what comes out. */
@Tag("architecture")
class DocumentationTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("../policy-api/src/main/java"), Path.of("src/main/java"), Path.of("laws/src/main/java"));

    @Test
    void every_public_type_and_member_says_what_it_is() throws IOException {
        assertThat(undocumented(javaFiles())).isEmpty();
    }

    @Test
    void no_doc_comment_stands_before_another() throws IOException {
        Pattern astray = Pattern.compile("\\*/\\s*/\\*\\*");
        List<Path> found = new ArrayList<>();
        for (Path file : javaFiles()) {
            if (astray.matcher(Files.readString(file)).find()) {
                found.add(file);
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        List<Path> bare = new ArrayList<>();
        for (Path file : javaFiles()) {
            Path description = file.resolveSibling("package-info.java");
            if (!file.endsWith("module-info.java")
                    && (!Files.exists(description)
                            || !Files.readString(description).startsWith("/**"))) {
                bare.add(file.getParent());
            }
        }
        assertThat(bare).isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static List<String> undocumented(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(files.stream()
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList());
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of("-proc:none", "-Xlint:none"), null, units);
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Uncommented(trees, unit, found).scan(new TreePath(unit), null);
            }
        }
        return found;
    }

    /** Collects what is public and bears no comment. Inside an interface everything is public. */
    private static final class Uncommented extends TreePathScanner<Void, Void> {
        private final DocTrees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Uncommented(DocTrees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            boolean inInterface = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                    && outer.getKind() == Tree.Kind.INTERFACE;
            if (!inInterface && !isPublic(type.getModifiers().getFlags())) {
                return null;
            }
            require(type.getSimpleName().toString());
            for (Tree member : type.getMembers()) {
                scan(member, unused);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
            boolean constructorOfRecord = method.getReturnType() == null && owner().getKind() == Tree.Kind.RECORD;
            if (!overrides
                    && !constructorOfRecord
                    && isVisible(method.getModifiers().getFlags())) {
                require(owner().getSimpleName() + "." + method.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void unused) {
            if (isVisible(field.getModifiers().getFlags())) {
                require(owner().getSimpleName() + "." + field.getName());
            }
            return null;
        }

        private boolean isVisible(Set<Modifier> modifiers) {
            return isPublic(modifiers)
                    || owner().getKind() == Tree.Kind.INTERFACE && !modifiers.contains(Modifier.PRIVATE);
        }

        private static boolean isPublic(Set<Modifier> modifiers) {
            return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
        }

        private ClassTree owner() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }

        private void require(String name) {
            if (trees.getDocCommentTree(getCurrentPath()) == null) {
                long start = trees.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf());
                found.add(
                        unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(start) + ": " + name);
            }
        }
    }
}
