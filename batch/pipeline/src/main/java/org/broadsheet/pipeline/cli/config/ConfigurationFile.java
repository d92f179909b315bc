package org.broadsheet.pipeline.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * A configuration file as it is written: TOML with keys above all tables, which are for every verb, and a table a verb.
 *
 * @param file its absolute path
 * @param verbs the tables with the lines they begin at
 * @param settings in the order of the file
 */
record ConfigurationFile(Path file, Map<String, Integer> verbs, List<Setting> settings) {
    ConfigurationFile {
        verbs = Map.copyOf(verbs);
        settings = List.copyOf(settings);
    }

    /**
     * Reads a file.
     *
     * @throws ConfigurationException when it is not there, no TOML, or has values of a type that no option takes
     */
    static ConfigurationFile read(Path named) {
        Path file = named.toAbsolutePath().normalize();
        TomlParseResult toml;
        try {
            toml = Toml.parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException("--config: " + named + " does not exist", e);
        } catch (IOException e) {
            throw new ConfigurationException("the configuration " + file + " cannot be read: " + e, e);
        }
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().get(0);
            throw new ConfigurationException(
                    file,
                    first.position().line(),
                    String.valueOf(first.getMessage()).replaceAll("\\s+", " "));
        }
        Map<String, Integer> verbs = new LinkedHashMap<>();
        List<Setting> settings = new ArrayList<>();
        for (String key : toml.keySet()) {
            Object value = toml.get(List.of(key));
            int line = lineOf(toml, key);
            if (value instanceof TomlTable table) {
                verbs.put(key, line);
                for (String name : table.keySet()) {
                    settings.add(setting(file, key, name, table.get(List.of(name)), lineOf(table, name)));
                }
            } else {
                settings.add(setting(file, "", key, value, line));
            }
        }
        return new ConfigurationFile(file, verbs, settings);
    }

    private static int lineOf(TomlTable table, String key) {
        var position = table.inputPositionOf(List.of(key));
        return position == null ? 1 : position.line();
    }

    private static Setting setting(Path file, String verb, String key, @Nullable Object value, int line) {
        if (value instanceof TomlArray array) {
            List<String> texts = new ArrayList<>();
            for (Object element : array.toList()) {
                if (!(element instanceof String text)) {
                    throw new ConfigurationException(file, line, key + " takes texts, and " + element + " is none");
                }
                texts.add(text);
            }
            return new Setting(verb, key, List.copyOf(texts), line);
        }
        if (value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return new Setting(verb, key, value, line);
        }
        throw new ConfigurationException(
                file, line, key + " is no text, number, true, false or list of texts, which is all that options take");
    }
}
