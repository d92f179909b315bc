package org.broadsheet.pipeline.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** A row of {@code AddedName.avsc}, as Avro would generate it. */
public final class AddedName extends SpecificRecordBase {
    private static final long serialVersionUID = 1L;
    public static final Schema SCHEMA$ = schema();
    private static final SpecificData MODEL$ = new SpecificData();

    static {
        MODEL$.addLogicalTypeConversion(new TimeConversions.DateConversion());
    }

    private final Object[] values = new Object[SCHEMA$.getFields().size()];

    /** For Avro. */
    public AddedName() {}

    public AddedName(String name) {
        values[0] = name;
    }

    private static Schema schema() {
        try (InputStream file = AddedName.class.getResourceAsStream("AddedName.avsc")) {
            return new Schema.Parser().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SpecificData getSpecificData() {
        return MODEL$;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return values[field];
    }

    @Override
    public void put(int field, Object value) {
        values[field] = value instanceof CharSequence ? value.toString() : value;
    }
}
