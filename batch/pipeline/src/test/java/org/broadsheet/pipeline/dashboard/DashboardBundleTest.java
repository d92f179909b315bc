package org.broadsheet.pipeline.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.EntityType;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.junit.jupiter.api.Test;

/** The script that is committed is what its sources give, and everything in it may be handed on. */
class DashboardBundleTest {
    private static final Path SOURCE =
            Path.of(System.getProperty("broadsheet.root", "../..")).resolve("notebooks/dashboard");
    private static final Set<String> FREE = Set.of("ISC", "MIT", "BSD-3-Clause");
    private static final String BUNDLE = SqlText.resource(DashboardPage.class, "dashboard.js");

    @Test
    void isMadeFromTheSourcesThatAreThere() throws Exception {
        List<String> files = new ArrayList<>(List.of("build.mjs", "package-lock.json"));
        try (Stream<Path> sources = Files.walk(SOURCE.resolve("src"))) {
            sources.filter(file -> file.toString().matches(".*\\.(js|mjs|json|css)"))
                    .forEach(
                            file -> files.add(SOURCE.relativize(file).toString().replace('\\', '/')));
        }
        files.sort(null);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : files) {
            digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(SOURCE.resolve(file)));
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        assertTrue(
                BUNDLE.startsWith("/*! built from notebooks/dashboard, sha256 " + sum + "\n"),
                "the sources have changed: run npm ci && npm run build in notebooks/dashboard");
    }

    @Test
    void isWhatTheBuildGives() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(SOURCE.resolve("node_modules/esbuild")), "npm ci was not run; skipped");
        Process check = new ProcessBuilder("node", "build.mjs", "--check")
                .directory(SOURCE.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), output);
    }

    @Test
    void namesTheLicenceOfEverythingInIt() {
        Matcher parts = Pattern.compile("(?m)^(@?[a-z0-9/-]+) \\d\\S* \\((.+)\\)$")
                .matcher(BUNDLE.substring(0, BUNDLE.indexOf("*/")));
        List<String> names = new ArrayList<>();
        while (parts.find()) {
            names.add(parts.group(1));
            assertTrue(FREE.contains(parts.group(2)), parts.group());
        }
        assertTrue(names.contains("@observablehq/plot") && names.contains("d3-scale"), names.toString());
    }

    @Test
    void neverTurnsTextIntoMarkup() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCE.resolve("src"))) {
            for (Path file : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file).replace("sets innerHTML", "");
                assertFalse(
                        Pattern.compile(
                                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function")
                                .matcher(text)
                                .find(),
                        file.toString());
            }
        }
    }

    /** The page shows a type by its place in a list, which the sources and the query each hold. */
    @Test
    void countsTheTypesOfEntitiesAlike() throws IOException {
        List<String> types =
                Stream.of(EntityType.values()).map(EntityType::name).toList();
        assertEquals(types, listed(Files.readString(SOURCE.resolve("src/data.js")), "TYPES = \\[(.*?)]"));
        assertEquals(
                types,
                listed(SqlText.resource(DashboardPage.class, "lists/names.sql"), "list_position\\(\\[(.*?)], type\\)"));
    }

    /** The quoted words of the list that a pattern finds, in capitals. */
    private static List<String> listed(String text, String pattern) {
        Matcher list = Pattern.compile(pattern).matcher(text);
        assertTrue(list.find(), pattern);
        return Stream.of(list.group(1).replaceAll("[\"']", "").split(", "))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    @Test
    void theLockFileNamesNoRegistry() throws IOException {
        assertFalse(Files.readString(SOURCE.resolve("package-lock.json")).contains("\"resolved\""));
    }
}
