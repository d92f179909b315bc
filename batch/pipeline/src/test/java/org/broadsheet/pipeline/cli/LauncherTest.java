package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project of its own, whose {@code mvn} and {@code java} are scripts that tell how they were called.
 */
final class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("broadsheet.root", "../.."), "broadsheet");

    private record Run(int exit, String out, String err) {}

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path root = Path.of("");
    private Path tools = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        assumeTrue(File.separatorChar == '/', "a POSIX shell is needed");
        // A blank and a quote mark in the path, which every line of the launcher has to survive.
        root = Files.createDirectories(folder.resolve("a news \"project\""));
        Files.createDirectories(root.resolve("batch/pipeline/src/main"));
        Files.copy(LAUNCHER, root.resolve("broadsheet"));
        Files.writeString(root.resolve("pom.xml"), "");
        tools = Files.createDirectories(folder.resolve("tools/bin"));
        script("mvn", """
                echo "$*" >>"$LOG.mvn"
                [ -z "${BROKEN-}" ] || { echo "[ERROR] no good"; exit 1; }
                for argument; do
                    case $argument in
                        -Ddist.directory=*) dist=${argument#*=} ;;
                        batch/*) module=${argument#*/} ;;
                    esac
                done
                mkdir -p "batch/$module/target" "$dist/lib"
                : >"batch/$module/target/broadsheet-$module.jar"
                : >"$dist/lib/other.jar"
                """);
        script(
                "java",
                "case $* in *Warmup*) exit 1 ;; *NativeLibraries*) exit 0 ;; esac; pwd; for a; do echo \"$a\"; done; exit 7");
        Files.writeString(folder.resolve("tools/release"), "JAVA_RUNTIME_VERSION=\"17.0.1+1\"\n");
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Path command, Path from, Map<String, String> environment, String... args) throws Exception {
        List<String> line = new ArrayList<>(List.of("/bin/sh", command.toString()));
        line.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LOG", folder.resolve("log").toString());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Run(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Run run(String... args) throws Exception {
        return run(root.resolve("broadsheet"), folder, Map.of(), args);
    }

    private long builds() throws IOException {
        Path log = folder.resolve("log.mvn");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void itBuildsOnceAndThenRunsJavaWithTheArgumentsAsTheyCame() throws Exception {
        Run first = run("sql", "SELECT 'a  b'", "");
        assertEquals(7, first.exit(), first.err());
        assertTrue(first.err().startsWith("building ..."), first.err());
        Run second = run("sql", "SELECT 'a  b'", "");
        assertEquals("", second.err());
        assertEquals(1, builds());
        List<String> lines = second.out().lines().toList();
        assertEquals(folder.toRealPath().toString(), lines.get(0));
        int main = lines.indexOf("org.broadsheet.pipeline.cli.Broadsheet");
        assertEquals(List.of("sql", "SELECT 'a  b'", ""), lines.subList(main + 1, lines.size()));
        assertTrue(lines.contains("@" + root.toRealPath() + "/batch/pipeline/target/dist/class-path"), second.out());
    }

    @Test
    void theClassPathNamesEveryJar() throws Exception {
        run("--help");
        Path dist = root.toRealPath().resolve("batch/pipeline/target/dist");
        String quoted = dist.toString().replace("\"", "\\\"");
        assertEquals(
                "-cp \"" + quoted + "/lib/broadsheet-pipeline.jar:" + quoted + "/lib/other.jar\"\n",
                Files.readString(dist.resolve("class-path")));
    }

    @Test
    void whatTheSecondReaderNeedsIsFetchedOnceWhereItIsAskedFor() throws Exception {
        assertFalse(run("ingest", "in").out().contains("/onnx/"));
        assertEquals(1, builds());
        Run first = run("ingest", "--second-reader", "in");
        assertEquals(7, first.exit(), first.err());
        assertTrue(first.err().contains("--second-reader needs ONNX Runtime, 75 MB"), first.err());
        Run second = run("ingest", "--second-reader", "in");
        assertEquals("", second.err());
        assertEquals(2, builds());
        String jars = root.toRealPath() + "/batch/onnx/target/dist/lib";
        List<String> lines = second.out().lines().toList();
        assertTrue(lines.contains("-Donnxruntime.native.path=" + jars), second.out());
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.startsWith("--class-path=")
                                && line.endsWith(":" + jars + "/broadsheet-onnx.jar:" + jars + "/other.jar")),
                second.out());
        Run set = run(root.resolve("broadsheet"), folder, Map.of("BROADSHEET_SECOND_READER", "1"), "ingest", "in");
        assertEquals(second.out().replace("--second-reader\n", ""), set.out());
    }

    @Test
    void whereTheSecondReaderCannotBeFetchedItIsSaid() throws Exception {
        run("ingest", "in");
        Run run = run(root.resolve("broadsheet"), folder, Map.of("BROKEN", "1"), "ingest", "--second-reader", "in");
        assertEquals(1, run.exit());
        assertEquals("", run.out());
        assertTrue(
                run.err()
                        .contains(
                                "[ERROR] no good\nbroadsheet: ONNX Runtime, which --second-reader needs, could not be had"),
                run.err());
        assertEquals(7, run("ingest", "in").exit());
    }

    @Test
    void aNewerSourceIsBuiltAndANewerTestIsNot() throws Exception {
        run("--help");
        FileTime later = FileTime.from(Instant.now().plusSeconds(60));
        Path test = Files.createDirectories(root.resolve("batch/pipeline/src/test/java"))
                .resolve("A.java");
        Files.setLastModifiedTime(Files.writeString(test, ""), later);
        run("--help");
        assertEquals(1, builds());
        Path source = Files.writeString(root.resolve("batch/pipeline/src/main/A.java"), "");
        Files.setLastModifiedTime(source, later);
        run("--help");
        assertEquals(2, builds());
    }

    @Test
    void itIsFoundThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("broadsheet"), root.resolve("broadsheet"));
        Path linkToLink = Files.createSymbolicLink(
                folder.resolve("b"), tools.getFileName().resolve("broadsheet"));
        Files.delete(linkToLink);
        Files.createSymbolicLink(linkToLink, folder.relativize(link));
        assertEquals(7, run(linkToLink, folder, Map.of(), "--help").exit());
    }

    @Test
    void aBuildThatFailsShowsItsLogAndIsTriedAgain() throws Exception {
        Run broken = run(root.resolve("broadsheet"), folder, Map.of("BROKEN", "1"), "--help");
        assertEquals(1, broken.exit());
        assertEquals("", broken.out());
        assertTrue(broken.err().contains("[ERROR] no good\nbroadsheet: the build failed; its log is"), broken.err());
        assertEquals(7, run("--help").exit());
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Files.writeString(folder.resolve("tools/release"), "JAVA_RUNTIME_VERSION=\"11.0.2+9\"\n");
        Run run = run("--help");
        assertEquals(2, run.exit());
        assertTrue(run.err().endsWith("is version 11.0.2+9; Broadsheet needs 17 or later\n"), run.err());
    }

    @Test
    void aMissingJavaIsSaid() throws Exception {
        Run run = run(root.resolve("broadsheet"), folder, Map.of("JAVA_HOME", "/nowhere"), "--help");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("JAVA_HOME is /nowhere"), run.err());
    }

    @Test
    void theLockOfADeadBuildIsNoObstacle() throws Exception {
        Files.createDirectories(root.resolve("target"));
        Files.createSymbolicLink(root.resolve("target/build.lock"), Path.of("999999999"));
        assertEquals(7, run("--help").exit());
    }

    /** A distribution: a runtime and jars beside the launcher, and nothing to build. */
    private Path distribution() throws IOException {
        Path home = Files.createDirectories(folder.resolve("installed here"));
        Files.copy(LAUNCHER, home.resolve("broadsheet"));
        Files.createDirectories(home.resolve("runtime/bin"));
        Files.copy(tools.resolve("java"), home.resolve("runtime/bin/java"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("runtime/release"), "JAVA_VERSION=\"17.0.9\"\nMODULES=\"java.base\"\n");
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/a.jar"), "");
        Files.writeString(home.resolve("lib/b.jar"), "");
        return home;
    }

    @Test
    void aDistributionRunsItsOwnRuntimeWithNothingOnThePath() throws Exception {
        Path home = distribution();
        Run run =
                run(home.resolve("broadsheet"), folder, Map.of("PATH", "", "JAVA_HOME", "/nowhere"), "sql", "SELECT 1");
        assertEquals(7, run.exit(), run.err());
        assertEquals("", run.err());
        assertEquals(0, builds());
        Path real = home.toRealPath();
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.contains("--class-path=" + real + "/lib/a.jar:" + real + "/lib/b.jar"), run.out());
        assertTrue(lines.contains("-XX:SharedArchiveFile=" + real + "/classes-17.0.9.jsa"), run.out());
    }

    @Test
    void aDistributionIsFoundThroughALinkWithNothingOnThePath() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("b"), distribution().resolve("broadsheet"));
        assertEquals(7, run(link, folder, Map.of("PATH", ""), "--help").exit());
    }

    @Test
    void aDistributionHasNothingToMeasureWith() throws Exception {
        Run run = run(distribution().resolve("broadsheet"), folder, Map.of("PATH", ""), "measure");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("'measure' is no part of the distribution"), run.err());
    }
}
