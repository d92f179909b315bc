package org.broadsheet.read;

import java.util.stream.Collectors;

/**
 * How inputs are read.
 *
 * @param limits what one input may cost
 * @param fields which columns of a record are which fields of an article, beside the usual names
 * @param forms the forms that are read
 */
public record ReadOptions(ReadLimits limits, FieldMap fields, RawForms forms) {
    /** The usual limits and names, and the forms that need nothing but this library. */
    public static final ReadOptions DEFAULT = new ReadOptions(ReadLimits.DEFAULT, FieldMap.NONE, RawForms.BUILT_IN);

    /** The same within other limits. */
    public ReadOptions within(ReadLimits others) {
        return new ReadOptions(others, fields, forms);
    }

    /** The options as one line, equal where they read the same: what was turned down under others may now be read. */
    public String text() {
        String map = fields.isEmpty() ? "" : "; map " + fields.text();
        return limits.text() + map + "; forms "
                + forms.formats().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
