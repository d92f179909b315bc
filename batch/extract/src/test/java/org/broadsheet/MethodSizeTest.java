package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A method of the library fits a screen and can be read through: no more than 60 lines and 20 branches. */
class MethodSizeTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MAX_LINES = 60;
    private static final int MAX_BRANCHES = 20;
    private static final int METHODS_AT_LEAST = 500;

    @Test
    void everyMethodFitsAScreen() throws IOException {
        List<String> methods = new ArrayList<>();
        List<String> tooLarge = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(unit, positions, methods, tooLarge).scan(unit, null);
            }
        }

        assertTrue(methods.size() >= METHODS_AT_LEAST, methods.size() + " methods read");
        assertEquals(List.of(), tooLarge);
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> methods;
        private final List<String> tooLarge;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<String> methods, List<String> tooLarge) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
            this.tooLarge = tooLarge;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            String name = Path.of(unit.getSourceFile().getName()).getFileName() + "#" + method.getName();
            methods.add(name);
            Branches branches = new Branches();
            branches.scan(method, null);
            long lines = method.getBody() == null
                    ? 1
                    : line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1;
            if (lines > MAX_LINES || branches.count > MAX_BRANCHES) {
                tooLarge.add(name + ": " + lines + " lines, " + branches.count + " branches");
            }
            return super.visitMethod(method, unused);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    /** Counts the places where a method parts into two ways, as cyclomatic complexity does. */
    private static final class Branches extends TreeScanner<Void, Void> {
        private int count;

        @Override
        public Void visitIf(IfTree tree, Void unused) {
            count++;
            return super.visitIf(tree, unused);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
            count++;
            return super.visitConditionalExpression(tree, unused);
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void unused) {
            count += tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR ? 1 : 0;
            return super.visitBinary(tree, unused);
        }

        @Override
        public Void visitCase(CaseTree tree, Void unused) {
            count++;
            return super.visitCase(tree, unused);
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Void unused) {
            count++;
            return super.visitForLoop(tree, unused);
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
            count++;
            return super.visitEnhancedForLoop(tree, unused);
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
            count++;
            return super.visitWhileLoop(tree, unused);
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
            count++;
            return super.visitDoWhileLoop(tree, unused);
        }

        @Override
        public Void visitCatch(CatchTree tree, Void unused) {
            count++;
            return super.visitCatch(tree, unused);
        }
    }
}
