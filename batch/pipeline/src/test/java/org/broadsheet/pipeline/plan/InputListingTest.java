package org.broadsheet.pipeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListingTest {
    @TempDir
    Path folder;

    private final List<ListedFile> found = new ArrayList<>();

    @Test
    void listsAFolderWithAllBelowIt() throws Exception {
        file("in/b.txt");
        file("in/deep/er/a.html");
        file("in/a.jsonl.gz");

        assertEquals(List.of("in/a.jsonl.gz", "in/b.txt", "in/deep/er/a.html"), names(inputs("in")));
    }

    @Test
    void passesOverOtherEndingsAndHiddenFilesAndCountsTheFormer() throws Exception {
        file("in/a.txt");
        file("in/README.md");
        file("in/.DS_Store");
        file("in/.git/config.txt");

        InputListing listing = list(inputs("in"));

        assertEquals(List.of("in/a.txt"), names());
        assertEquals(Map.of(".md", 1), listing.passedOver());
    }

    @Test
    void takesANamedFileWhateverItsEnding() throws Exception {
        file("in/notes.md");

        assertEquals(List.of("in/notes.md"), names(inputs("in/notes.md")));
    }

    @Test
    void expandsGlobs() throws Exception {
        file("in/day1/a.txt");
        file("in/day2/b.txt");
        file("in/day2/c.html");

        assertEquals(List.of("in/day1/a.txt", "in/day2/b.txt"), names(inputs("in/day*/*.txt")));
    }

    @Test
    void tellsFilesOfTheSameNameInTwoInputsApart() throws Exception {
        file("one/a.txt");
        file("two/a.txt");
        file("two/b.txt");

        assertEquals(List.of("one/a.txt", "two/a.txt", "two/b.txt"), names(inputs("one", "two")));
    }

    @Test
    void tellsFilesOfTheSameNameInFoldersOfTheSameNameApart() throws Exception {
        file("x/in/a.txt");
        file("y/in/a.txt");

        List<String> names = names(inputs("x/in", "y/in"));

        assertEquals(2, names.stream().distinct().count());
    }

    @Test
    void refusesAPathThatDoesNotExistByItsName() {
        NoSuchInputException e = assertThrows(NoSuchInputException.class, () -> list(inputs("nowhere")));

        assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
    }

    @Test
    void refusesAGlobThatMatchesNothing() throws Exception {
        file("in/a.txt");

        assertThrows(NoSuchInputException.class, () -> list(inputs("in/*.html")));
    }

    @Test
    void findsNothingInAnEmptyFolder() throws Exception {
        Files.createDirectories(folder.resolve("in"));

        assertEquals(List.of(), names(inputs("in")));
    }

    @Test
    void rejectsALinkThatLeadsBackToAFolderAboveIt() throws Exception {
        file("in/a.txt");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));

        InputListing listing = list(inputs("in"));

        assertEquals(List.of("in/a.txt"), names());
        assertEquals("in/loop", listing.rejections().get(0).sourceUri());
        assertTrue(listing.rejections().get(0).detail().contains("leads back"));
    }

    @Test
    void rejectsLinksThatLeadOutOfTheFolderAndFollowsThoseThatStay() throws Exception {
        file("in/sub/a.txt");
        file("outside/secret.txt");
        Files.createSymbolicLink(folder.resolve("in/file.txt"), folder.resolve("outside/secret.txt"));
        Files.createSymbolicLink(folder.resolve("in/folder"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("in/same.txt"), folder.resolve("in/sub/a.txt"));

        InputListing listing = list(inputs("in"));

        assertEquals(List.of("in/same.txt", "in/sub/a.txt"), names());
        assertEquals(
                List.of("in/file.txt", "in/folder"),
                listing.rejections().stream().map(Rejection::sourceUri).toList());
    }

    @Test
    void rejectsALinkThatLeadsNowhere() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("in/never.txt"));

        InputListing listing = list(inputs("in"));

        assertEquals("in/gone.txt", listing.rejections().get(0).sourceUri());
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private List<String> inputs(String... names) {
        return List.of(names).stream()
                .map(name -> folder.resolve(name).toString())
                .toList();
    }

    private InputListing list(List<String> inputs) throws NoSuchInputException {
        found.clear();
        return InputListing.of(inputs, found::add);
    }

    private List<String> names(List<String> inputs) throws NoSuchInputException {
        list(inputs);
        return names();
    }

    /** Those of the last listing, sorted, since files come in no order. */
    private List<String> names() {
        return found.stream().map(ListedFile::sourceUri).sorted().toList();
    }
}
