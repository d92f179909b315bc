package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.cli.print.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever articles say, the page has no element but its own. */
final class HostileDashboardTest {
    static final String TITLE =
            "</script><script>window.hostile = 1</script><img src=x onerror=\"window.hostile = 2\">";

    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][a-zA-Z-]*)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** An article whose every field tries to be markup, script or an address that runs. */
    static Map<String, Object> article() {
        return Map.of(
                "url", "javascript:alert(document.domain)//https://x.example/",
                "title", TITLE,
                "site", "<b onmouseover=alert(1)>The Site</b>",
                "byline", "</title><script>alert(2)</script>",
                "published_at", "2025-03-01T10:00:00Z",
                "text",
                        "\"We will pay <script>window.hostile = 3</script> 40 million euros by 2030 ]]> <!-- for it,\" said Anna Lind,"
                                + " the minister of ports, on Monday in the old harbour.\n\nAnna Lind told reporters that"
                                + " the town of Grevesand had waited long enough for its new quay and its new school."
                                + " \u2028 The council agreed on Tuesday, and work begins in the spring of next year.");
    }

    /** Ingests that article and writes its page. */
    static Path page(Path folder) throws IOException {
        Path input = folder.resolve("hostile.jsonl");
        Files.writeString(input, JsonText.compact(article()) + "\n");
        Path output = folder.resolve("hostile");
        CommandRun run = CommandRun.of("ingest", "--dashboard", "--output", output.toString(), input.toString());
        assertEquals(0, run.exit(), run.err());
        return output.resolve("dashboard.html");
    }

    @Test
    void isGoneOnceAnArticleIsForgotten() throws IOException {
        Path page = page(folder);
        DecodedPage before = DecodedPage.read(page);
        String output = page.getParent().toString();
        CommandRun run = CommandRun.of(
                "forget", "--output", output, before.articles().get(0).get("id").asString());
        assertEquals(0, run.exit(), run.err());
        assertFalse(Files.exists(page), run.err());
        assertEquals(0, CommandRun.of("dashboard", "--output", output).exit());
        DecodedPage after = DecodedPage.read(page);
        assertEquals(0, after.column("articles.day").length);
        assertEquals(List.of(), after.articles());
    }

    @Test
    void itsTextIsData() throws IOException {
        DecodedPage page = DecodedPage.read(page(folder));
        assertEquals(TITLE, page.articles().get(0).get("title").asString());
        String empty = page.html()
                .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script type=\"module\">.*?</script>", "<script></script>");
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(empty);
        while (tag.find()) {
            tags.add(tag.group(1));
        }
        assertEquals(
                List.of(
                        "!DOCTYPE",
                        "html",
                        "head",
                        "meta",
                        "meta",
                        "meta",
                        "meta",
                        "meta",
                        "meta",
                        "title",
                        "/title",
                        "link",
                        "style",
                        "/style",
                        "/head",
                        "body",
                        "div",
                        "p",
                        "/p",
                        "/div",
                        "noscript",
                        "/noscript",
                        "script",
                        "/script",
                        "script",
                        "/script",
                        "script",
                        "/script",
                        "/body",
                        "/html"),
                tags);
        assertTrue(page.html().indexOf("window.hostile") < 0, "a title stands on the page as it is");
    }
}
