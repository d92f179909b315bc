package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.link.SplitContents.Piece;
import org.broadsheet.pipeline.link.SplitFiles;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Input;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file as a whole, put together from what its pieces say: one row of {@code inputs} with the sums of their
 * counts, or, where a piece was not read as it was planned, none and one reject. Files that are read whole say it
 * themselves.
 */
final class CutFiles {
    private final Map<String, Piece> sums = new LinkedHashMap<>();

    /** Adds what a piece says. */
    void add(Piece piece) {
        sums.merge(piece.sourceUri(), piece, Piece::plus);
    }

    /**
     * Writes the rows into a folder like those of the splits; nothing where no file was cut.
     *
     * @param options how the inputs were read, where a row has to say so
     * @return what the folder holds, or null where there is none
     */
    @Nullable
    SplitContents write(Path folder, Rows rows, String options) throws IOException {
        UnfinishedRuns.deleteIfThere(folder);
        if (sums.isEmpty()) {
            return null;
        }
        Files.createDirectories(folder);
        int rejected = 0;
        try (SplitFiles files = new SplitFiles(folder)) {
            for (Piece file : sums.values()) {
                Rejection lost = file.lost();
                if (lost == null) {
                    files.write(Table.INPUTS, List.of(row(file, rows, options)));
                } else if (!file.told()) {
                    files.write(Table.REJECTS, List.of(rows.reject(lost)));
                    rejected++;
                }
            }
        }
        SplitContents contents = new SplitContents(List.of(), rejected, List.of(), null);
        JsonFile.write(folder.resolve(SplitContents.FILE), contents);
        return contents;
    }

    private static Input row(Piece file, Rows rows, String options) {
        Input row = rows.input(file.sourceUri(), file.fingerprint(), file.bytes(), file.articles(), file.rejects());
        return Input.newBuilder(row)
                .setLimits(file.dependsOnOptions() ? options : null)
                .build();
    }
}
