package org.broadsheet.pipeline.cli;

import java.util.List;
import org.broadsheet.read.FieldMap;
import picocli.CommandLine.Option;

/** Which columns of records hold which fields, where their names do not tell. */
final class FieldOptions {
    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Of tables and JSON: the column that holds a field, where its name is none of the usual ones;"
                    + " a.b is b in the object a. Fields: id, url, site, title, byline, published, modified, crawled,"
                    + " language, text, html. Can be given several times.")
    private List<String> pairs = List.of();

    /** @throws CommandException when an option is none of a field and a column */
    FieldMap map() {
        try {
            return FieldMap.parse(pairs);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--map: " + e.getMessage());
        }
    }
}
