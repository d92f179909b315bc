package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.link.CopyTexts;
import org.broadsheet.pipeline.link.CopyTexts.TextFile;
import org.broadsheet.pipeline.parquet.ColumnReader;
import org.broadsheet.pipeline.table.Table;

/** Reads the texts that it is to join as executors of a cluster do, and joins none of them. */
final class TextsRead implements CopyJoin {
    /** The places of all files, and whether they are addresses. */
    final List<String> places = new ArrayList<>();

    /** Of each text its number and its words, of each signature its number and its hashes, in their order. */
    final List<String> rows = new ArrayList<>();

    @Override
    public boolean isFor(int freshTexts) {
        return true;
    }

    @Override
    public Joined join(CopyTexts texts, BooleanSupplier stopping) throws IOException {
        List<String> read = new ArrayList<>();
        read(texts.articles(), Table.ARTICLES, "body", read);
        read(texts.signatures(), Table.SIGNATURES, "shingles", read);
        read.stream().sorted().forEach(rows::add);
        return new Joined() {
            @Override
            public void offers(Taker taker) {
                // No text is like another.
            }

            @Override
            public boolean[] areCopies(int[] ones, int[] others) {
                return new boolean[ones.length];
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    private void read(List<TextFile> files, Table table, String column, List<String> read) throws IOException {
        for (TextFile file : files) {
            places.add(file.file());
            int row = 0;
            try (ColumnReader reader = file.open(table, column)) {
                for (int next = 0; next < file.rows().length; row++) {
                    Object value = reader.read();
                    if (row == file.rows()[next]) {
                        read.add(file.texts()[next] + " " + column + " " + value);
                        next++;
                    }
                }
            }
        }
    }
}
