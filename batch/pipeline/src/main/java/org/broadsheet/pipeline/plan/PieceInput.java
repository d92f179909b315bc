package org.broadsheet.pipeline.plan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.read.InputPiece;
import org.broadsheet.read.StoredInput;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was planned, for reading a piece of it: its head, and the bytes of the piece. Each block is compared with its
 * sum before a byte of it is given out, so that no two versions of a file are ever mixed. For use by one thread.
 */
public final class PieceInput implements StoredInput {
    private final InputRef input;
    private final PlannedPiece piece;
    private final StoredInput stored;
    private final LongConsumer told;
    private boolean headOpened;
    private @Nullable SummedBlocks blocks;
    private @Nullable IOException failure;

    /**
     * Opens nothing yet.
     *
     * @param input a piece of a file
     * @param told is told how many more bytes of the piece were read
     */
    public PieceInput(InputRef input, PlannedPiece piece, LongConsumer told) {
        this.input = input;
        this.piece = piece;
        this.stored = input.stored();
        this.told = told;
    }

    @Override
    public String name() {
        return stored.name();
    }

    /** That of the planned file: what another has become does not matter as long as its blocks are the same. */
    @Override
    public long size() throws IOException {
        try {
            stored.size();
        } catch (IOException e) {
            throw failed(e);
        }
        return input.bytes();
    }

    /** The head first, then the piece, as {@link org.broadsheet.read.InputFile} asks for them. */
    @Override
    public InputStream open(long start) throws IOException {
        InputPiece part = piece.part();
        boolean head = !headOpened;
        headOpened = true;
        if (start != (head ? 0 : part.start())) {
            throw new IllegalArgumentException(input.sourceUri() + ": byte " + start + " is not the start of " + part);
        }
        try {
            long from = SummedBlocks.blockStart(start);
            SummedBlocks summed = head
                    ? SummedBlocks.comparingFirst(stored.open(0), piece.headSum(), input.bytes())
                    : SummedBlocks.comparing(stored.open(from), from, piece.sums(), input.bytes());
            if (!head) {
                blocks = summed;
                // Read and not passed over: their sum is asked for too.
                summed.readNBytes(Math.toIntExact(start - from));
            }
            return new Told(summed, !head);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public StoredInput atRandom() {
        return stored;
    }

    /** Reads on to the end of the piece, where a reader stopped before it; and why it was not read as it was planned. */
    public Optional<Rejection> lost() {
        if (failure == null && blocks != null) {
            try {
                blocks.finish();
            } catch (IOException e) {
                failure = e;
            }
        }
        return Optional.ofNullable(failure).map(this::rejection);
    }

    private Rejection rejection(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Rejection(input.sourceUri(), Reason.VANISHED, "no such file when it was read", input.bytes());
        }
        String detail = e instanceof AccessDeniedException ? "no permission to read" : e.toString();
        return new Rejection(
                input.sourceUri(),
                Reason.UNREADABLE,
                e instanceof ChangedInputException ? String.valueOf(e.getMessage()) : detail,
                input.bytes());
    }

    private IOException failed(IOException e) {
        failure = failure == null ? e : failure;
        return e;
    }

    /** Keeps what goes wrong, which the reader tells as a fault of the form. */
    private final class Told extends FilterInputStream {
        private final boolean counts;

        private Told(InputStream in, boolean counts) {
            super(in);
            this.counts = counts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int n = in.read(buffer, offset, length);
                if (counts && n > 0) {
                    told.accept(n);
                }
                return n;
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }
}
