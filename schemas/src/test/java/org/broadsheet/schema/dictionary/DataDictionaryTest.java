package org.broadsheet.schema.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
    /** What DuckDB and Spark both read; see the schemas' README for how dates and times are told. */
    private static final Set<Schema.Type> READ_EVERYWHERE =
            Set.of(Schema.Type.STRING, Schema.Type.INT, Schema.Type.LONG, Schema.Type.DOUBLE, Schema.Type.ENUM);

    private static Map<String, Schema> schemas() {
        Map<String, Schema> schemas = new TreeMap<>();
        DataDictionary.tables().values().forEach(table -> collect(table, schemas));
        return schemas;
    }

    private static void collect(Schema schema, Map<String, Schema> into) {
        switch (schema.getType()) {
            case RECORD -> {
                into.put(schema.getFullName(), schema);
                schema.getFields().forEach(field -> collect(field.schema(), into));
            }
            case ENUM -> into.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), into);
            case UNION -> schema.getTypes().forEach(type -> collect(type, into));
            default -> assertNull(schema.getDoc());
        }
    }

    @Test
    void everySchemaFileIsPartOfATable() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/avro"))) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName()).replace(".avsc", "");
                assertTrue(schemas().containsKey("org.broadsheet.schema." + name), name);
            }
        }
    }

    @Test
    void theReadmeIsCurrent() throws IOException {
        assertEquals(
                DataDictionary.markdown(),
                Files.readString(Path.of("README.md")),
                "schemas/README.md is not current: run mvn -q -pl schemas compile exec:java");
    }

    @Test
    void everythingIsDocumentedInWholeSentences() {
        for (Schema schema : schemas().values()) {
            assertNotNull(schema.getDoc(), schema.getFullName());
            if (schema.getType() == Schema.Type.RECORD) {
                for (Schema.Field field : schema.getFields()) {
                    String place = schema.getName() + "." + field.name();
                    assertNotNull(field.doc(), place);
                    assertTrue(field.doc().matches("(?s)[\\p{Lu}0-9].*\\.|`.*\\."), place + ": " + field.doc());
                }
            }
        }
    }

    @Test
    void onlyTypesThatDuckDbAndSparkBothReadAreUsed() {
        for (Schema schema : schemas().values()) {
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields().forEach(field -> assertReadEverywhere(schema, field));
            }
        }
    }

    private static void assertReadEverywhere(Schema record, Schema.Field field) {
        Schema schema = field.schema();
        if (schema.isUnion()) {
            assertEquals(2, schema.getTypes().size(), field.name());
            assertEquals(Schema.Type.NULL, schema.getTypes().get(0).getType(), field.name());
            schema = schema.getTypes().get(1);
        }
        String place = record.getName() + "." + field.name() + " is " + schema;
        if (schema.getLogicalType() != null) {
            assertTrue(
                    Set.of("date", "timestamp-millis")
                            .contains(schema.getLogicalType().getName()),
                    place);
        } else if (schema.getType() == Schema.Type.ARRAY) {
            Schema.Type element = schema.getElementType().getType();
            assertTrue(element == Schema.Type.RECORD || READ_EVERYWHERE.contains(element), place);
        } else {
            assertTrue(READ_EVERYWHERE.contains(schema.getType()), place);
        }
    }
}
