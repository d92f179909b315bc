package org.broadsheet.pipeline.plan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.read.InputCut;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.InputPiece;
import org.broadsheet.read.ReadOptions;
import org.broadsheet.read.StoredInput;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a large file tells: what it holds, and where it can be cut.
 *
 * @param bytes its size
 * @param fingerprint 32 hex digits over its bytes
 * @param pieces its pieces, or none where it is read as a whole
 * @param whole why it is, or null
 */
record FileScan(
        long bytes,
        String fingerprint,
        List<PlannedPiece> pieces,
        @Nullable String whole) {
    FileScan {
        pieces = List.copyOf(pieces);
    }

    /** Whether a file of a size is worth it. */
    static boolean isLarge(long bytes, long splitBytes) {
        return bytes - splitBytes > splitBytes / 2;
    }

    /**
     * Reads a file once.
     *
     * @throws IOException when it cannot be read
     */
    static FileScan of(StoredInput stored, ReadOptions options, long splitBytes) throws IOException {
        MessageDigest digest = Fingerprints.sha256();
        try (SummedBlocks blocks = SummedBlocks.taking(stored.open(0), digest)) {
            InputCut cut = InputFile.cut(new WatchedInput(stored, start -> unclosed(blocks)), options, splitBytes);
            blocks.finish();
            String fingerprint = Fingerprints.text(digest);
            List<InputPiece> parts = cut.pieces();
            if (parts.size() == 1) {
                return new FileScan(blocks.position(), fingerprint, List.of(), cut.whole());
            }
            if (parts.get(parts.size() - 1).end() != blocks.position()) {
                return new FileScan(blocks.position(), fingerprint, List.of(), "growing while it was planned");
            }
            List<PlannedPiece> pieces = new ArrayList<>();
            for (InputPiece part : parts) {
                pieces.add(new PlannedPiece(
                        part,
                        SummedBlocks.sumsOf(blocks.sums(), 0, 1),
                        SummedBlocks.sumsOf(blocks.sums(), part.start(), part.end())));
            }
            return new FileScan(blocks.position(), fingerprint, pieces, null);
        }
    }

    /** Bytes that are summed as they are read: they are read once, and closed by who reads them to their end. */
    private static InputStream unclosed(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public void close() {
                // What follows is read for its sums.
            }
        };
    }
}
