package org.broadsheet.pipeline.cli.config;

import java.util.List;

/**
 * A key of a configuration file with its value.
 *
 * @param verb the table it stands in; empty above all tables
 * @param key name of an option without its dashes, or {@code inputs}
 * @param value a text, a long, a double or a boolean, or a list of texts
 * @param line where it stands, from 1
 */
record Setting(String verb, String key, Object value, int line) {
    /** The one key that is no option. */
    static final String INPUTS = "inputs";

    String option() {
        return "--" + key;
    }

    List<String> texts() {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
