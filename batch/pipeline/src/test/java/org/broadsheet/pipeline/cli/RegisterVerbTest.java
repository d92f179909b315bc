package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog in a file is told what is published, and what of it is gone. */
final class RegisterVerbTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private CommandRun run(String verb, String... args) {
        String[] all = new String[args.length + 3];
        all[0] = verb;
        all[1] = "--output";
        all[2] = folder.resolve("news").toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return CommandRun.of(all);
    }

    private String catalog() throws IOException {
        Path file = folder.resolve("catalog.properties");
        Files.writeString(
                file,
                "name=local\ntype=jdbc\nuri=jdbc:sqlite:" + folder.resolve("catalog.db") + "\nwarehouse=file://"
                        + folder.resolve("warehouse") + "\n");
        return file.toString();
    }

    private static void assertTold(String told, CommandRun run) {
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains(told), run.err());
    }

    @Test
    void eachSnapshotIsRegisteredForgottenAndDropped() throws IOException {
        PublishedSample.publish(folder.resolve("news"));
        String catalog = catalog();

        assertTold(
                "as 14 tables of broadsheet: 5 files more, 0 less; the catalog keeps the snapshots [1]",
                run("register", "--catalog", catalog));
        assertTold(
                "files that catalogs had are gone, 'broadsheet register' brings them up to date: local",
                run("forget", "--purge", PublishedSample.ARTICLE.article().articleId()));
        assertTold("snapshot 2 of", run("register", "--catalog", catalog));
        assertTold("0 files more, 0 less", run("register", "--catalog", catalog, "--snapshot", "2"));
        assertTold("14 tables of broadsheet are dropped", run("register", "--catalog", catalog, "--drop"));
    }

    @Test
    void whatCannotBeIsWrongUsage() throws IOException {
        PublishedSample.publish(folder.resolve("news"));
        String catalog = catalog();

        assertRefused("there is no such file", run("register", "--catalog", "nowhere.properties"));
        assertRefused("no snapshot 7 is kept", run("register", "--catalog", catalog, "--snapshot", "7"));
        assertRefused("--drop drops all", run("register", "--catalog", catalog, "--drop", "--snapshot", "1"));
        assertRefused("--namespace is 'a.b'", run("register", "--catalog", catalog, "--namespace", "a.b"));
        Files.writeString(folder.resolve("catalog.properties"), "name=local\n");
        assertRefused("'type' is missing", run("register", "--catalog", catalog));
    }

    private static void assertRefused(String told, CommandRun run) {
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains(told), run.err());
    }
}
