package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;

/**
 * The columns of every schema version, in {@code schemas/columns-N.txt}: those of versions that were published never
 * change. {@code -Dgolden.update=true} writes those of a version that is new.
 */
class SchemaVersionTest {
    private static final Path FOLDER = Path.of("src/test/resources/schemas");

    private static Path file(int version) {
        return FOLDER.resolve("columns-" + version + ".txt");
    }

    private static Map<String, String> columns(int version) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file(version))) {
            String[] parts = line.split(" ", 2);
            columns.put(parts[0], parts[1]);
        }
        return columns;
    }

    private static String current() {
        return Table.all().stream()
                .flatMap(table -> table.schema().getFields().stream().map(field -> line(table, field)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Table table, Schema.Field field) {
        return table.view() + "." + field.name() + " " + ColumnType.of(field.schema());
    }

    @Test
    void everyChangeOfTheColumnsIsAVersionOfItsOwn() throws IOException {
        Path file = file(SchemaVersion.CURRENT);
        if (Boolean.getBoolean("golden.update") && !Files.exists(file)) {
            Files.writeString(file, current());
        }
        assertTrue(Files.exists(file), file + " is missing: run this test with -Dgolden.update=true");
        assertEquals(
                Files.readString(file),
                current(),
                "the columns are not those of schema version " + SchemaVersion.CURRENT
                        + ": count SchemaVersion.CURRENT up, and run this test with -Dgolden.update=true");
        assertFalse(Files.exists(file(SchemaVersion.CURRENT + 1)), "SchemaVersion.CURRENT is behind");
    }

    @Test
    void aNameKeepsItsTypeInEveryVersion() throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        for (int version = 1; version <= SchemaVersion.CURRENT; version++) {
            for (Map.Entry<String, String> column : columns(version).entrySet()) {
                String type = known.putIfAbsent(column.getKey(), column.getValue());
                assertTrue(
                        type == null || type.equals(column.getValue()),
                        column.getKey() + " was " + type + " and is " + column.getValue() + " in version " + version);
            }
        }
    }

    @Test
    void aColumnThatCameLaterMayBeNullOrHasADefault() throws IOException {
        Map<String, String> first = columns(1);
        for (Table table : Table.all()) {
            boolean old = first.keySet().stream().anyMatch(name -> name.startsWith(table.view() + "."));
            for (Schema.Field field : table.schema().getFields()) {
                if (old && !first.containsKey(table.view() + "." + field.name())) {
                    assertTrue(field.hasDefaultValue(), table.view() + "." + field.name() + " has no default");
                }
            }
        }
    }
}
