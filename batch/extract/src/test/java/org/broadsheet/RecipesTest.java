package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING's recipes name is there: classes, lists, folders, commands. */
class RecipesTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS_OR_FILE = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\\.[a-z]+)?");
    private static final Pattern PLACE = Pattern.compile("[\\w.\\-]+(?:/[\\w.\\-<>]+)+");

    @Test
    void everythingARecipeNamesIsThere() throws IOException {
        List<String> files = files();
        List<String> lost = new ArrayList<>();
        int checked = 0;
        for (String name : named(Files.readString(PROJECT.resolve("CONTRIBUTING.md")))) {
            if (CLASS_OR_FILE.matcher(name).matches()) {
                String ending = name.contains(".") ? "/" + name : "/" + name + ".java";
                checked++;
                if (files.stream().noneMatch(file -> file.endsWith(ending))) {
                    lost.add(name);
                }
            } else if (PLACE.matcher(name).matches() && !name.contains("<") && !name.contains("...")) {
                checked++;
                if (files.stream().noneMatch(file -> file.endsWith("/" + name) || file.contains("/" + name + "/"))) {
                    lost.add(name);
                }
            }
        }

        assertEquals(List.of(), lost);
        assertTrue(checked >= 40, checked + " names");
    }

    /** What stands as code in the recipes, without other projects' places and what is typed. */
    private static TreeSet<String> named(String text) {
        String recipes = text.substring(text.indexOf("## Adding ..."));
        recipes =
                recipes.substring(0, recipes.indexOf("\n## ", 3) < 0 ? recipes.length() : recipes.indexOf("\n## ", 3));
        TreeSet<String> names = new TreeSet<>();
        Matcher code = CODE.matcher(recipes);
        while (code.find()) {
            names.add(code.group(1));
        }
        return names;
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String part : List.of("batch", "schemas", "notebooks", ".ci")) {
            Path folder = PROJECT.resolve(part);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(Files::isRegularFile)
                            .map(file ->
                                    "/" + PROJECT.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.contains("/target/"))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }
}
