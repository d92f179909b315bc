package org.broadsheet.pipeline.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Python package knows of the tables, {@code notebooks/python/src/broadsheet/tables.json}, is what they are; {@code
 * -Dgolden.update=true} writes it.
 */
class PythonTablesTest {
    private static final Path FILE =
            Path.of(System.getProperty("broadsheet.root", "../.."), "notebooks/python/src/broadsheet/tables.json");

    @Test
    void thePackageKnowsTheTables() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, written());
        }
        assertEquals(
                written(), Files.readString(FILE), FILE + " is not current: run this test with -Dgolden.update=true");
    }

    private static String written() {
        Map<String, Object> tables = new LinkedHashMap<>();
        for (Table table : Table.all()) {
            if (!table.hidden()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("partitioned", table.partitioned());
                fields.put("key", table.keyColumns());
                fields.put("columns", columns(table.schema()));
                tables.put(table.view(), fields);
            }
        }
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("format_version", Snapshot.FORMAT_VERSION);
        known.put("schema_version", SchemaVersion.CURRENT);
        known.put("tables", tables);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(known)
                + "\n";
    }

    private static Map<String, Object> columns(Schema record) {
        Map<String, Object> columns = new LinkedHashMap<>();
        record.getFields().forEach(field -> columns.put(field.name(), type(field.schema())));
        return columns;
    }

    /** A name for what is one value, a list of one type for lists, a map by field for structs. */
    private static Object type(Schema schema) {
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType().getName().equals("date") ? "date" : "timestamp";
        }
        return switch (schema.getType()) {
            case UNION -> type(schema.getTypes().get(1));
            case ARRAY -> List.of(type(schema.getElementType()));
            case RECORD -> columns(schema);
            case STRING, ENUM -> "string";
            case INT -> "int";
            case LONG -> "long";
            case DOUBLE -> "double";
            default -> throw new IllegalArgumentException("the Python package has no type for " + schema);
        };
    }
}
