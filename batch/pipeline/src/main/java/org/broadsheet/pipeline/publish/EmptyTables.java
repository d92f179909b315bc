package org.broadsheet.pipeline.publish;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.parquet.ParquetBytes;
import org.broadsheet.pipeline.table.Table;

/**
 * A table without rows has one file without rows, so that {@code read_parquet('rejects/**}{@code /*.parquet')} gives its
 * columns and no rows where there was no reject yet; without any file it would fail.
 *
 * @param missing tables that need such a file
 * @param needless such files of tables that have rows by now
 */
record EmptyTables(List<Table> missing, List<LiveFile> needless) {

    static EmptyTables of(List<LiveFile> files) {
        List<Table> missing = new ArrayList<>();
        List<LiveFile> needless = new ArrayList<>();
        for (Table table : Table.all()) {
            List<LiveFile> own =
                    files.stream().filter(file -> file.table().equals(table)).toList();
            List<LiveFile> empty = own.stream().filter(file -> file.rows() == 0).toList();
            if (own.isEmpty() && !table.hidden()) {
                missing.add(table);
            } else if (empty.size() < own.size()) {
                needless.addAll(empty);
            } else if (empty.size() > 1) {
                needless.addAll(empty.subList(1, empty.size()));
            }
        }
        return new EmptyTables(missing, needless);
    }

    static byte[] file(Table table) {
        return ParquetBytes.write(table.rowType(), List.of());
    }
}
