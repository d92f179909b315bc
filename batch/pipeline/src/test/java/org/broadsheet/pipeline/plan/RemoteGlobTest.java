package org.broadsheet.pipeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/** Globs over addresses mean what they mean over paths. */
class RemoteGlobTest {
    private static final String ROOT = "s3a://bucket/news (1)/";
    private static final List<String> FILES = List.of(
            "a.txt",
            "a.html",
            "ab.txt",
            "b-1.txt",
            "b^1.txt",
            "a,b.txt",
            "größer.txt",
            "x/a.txt",
            "x/y/a.txt",
            "x/y/b.jsonl.gz",
            "[a].txt",
            "a\nb.txt");

    @Test
    void matchWhatThePlatformsMatch() {
        for (String glob : List.of(
                "*",
                "*.txt",
                "?.txt",
                "??.txt",
                "**",
                "**.txt",
                "**/a.txt",
                "*/*",
                "x/**",
                "{a,ab}.*",
                "{x/y/*,*.html}",
                "[ab].txt",
                "[a-c]?1.txt",
                "[!a].txt",
                "b[-^]1.txt",
                "b[-x]1.txt",
                "a\\,b.txt",
                "\\[a].txt",
                "gr??er.txt",
                "a?b.txt",
                "}")) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            RemoteGlob remote = RemoteGlob.of(ROOT, glob);
            for (String file : FILES) {
                boolean expected = matcher.matches(Path.of(file));
                assertEquals(expected, remote.matches(ROOT + file), glob + " over " + file);
                int folder = file.lastIndexOf('/');
                if (expected && folder > 0) {
                    assertTrue(remote.canMatchBelow(ROOT + file.substring(0, folder + 1)), glob + " below " + file);
                }
            }
        }
    }

    @Test
    void passOverFoldersInWhichNothingCanMatch() {
        RemoteGlob glob = RemoteGlob.of(ROOT, "2025-*/{en,de}/*.jsonl");

        assertTrue(glob.canMatchBelow(ROOT + "2025-01/"));
        assertTrue(glob.canMatchBelow(ROOT + "2025-01/de/"));
        assertFalse(glob.canMatchBelow(ROOT + "2024-01/"));
        assertFalse(glob.canMatchBelow(ROOT + "2025-01/fr/"));
        assertFalse(glob.canMatchBelow(ROOT + "2025-01/de/old/"));
    }

    @Test
    void refuseWhatThePlatformRefuses() {
        for (String glob : List.of("[a", "{a", "{a,{b}}", "a\\")) {
            assertThrows(
                    PatternSyntaxException.class, () -> FileSystems.getDefault().getPathMatcher("glob:" + glob));
            assertThrows(PatternSyntaxException.class, () -> RemoteGlob.of(ROOT, glob), glob);
        }
    }
}
