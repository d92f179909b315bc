package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.plan.InputRef;
import org.broadsheet.pipeline.plan.PieceInput;
import org.broadsheet.pipeline.plan.PlannedInputs;
import org.broadsheet.pipeline.plan.PlannedPiece;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.plan.WatchedInput;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadOptions;
import org.broadsheet.read.StoredInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the articles of one split, file after file. It keeps no position: a split that did not finish is read again from
 * its start, because its Parquet files cannot be read before they are closed. For use by one thread.
 */
class SplitReader implements ItemStreamReader<RawItem> {
    private static final Logger LOG = LoggerFactory.getLogger(SplitReader.class);

    private final PlannedInputs planned;
    private final Split split;
    private final ReadOptions options;
    private final LongConsumer told;

    private Iterator<InputRef> inputs = Collections.emptyIterator();
    private @Nullable InputRef input;
    private @Nullable RawArticles articles;
    private @Nullable ReadBytes bytes;
    private @Nullable PieceInput piece;
    private final Map<InputRef, ReadBytes.Fingerprint> read = new HashMap<>();
    private Optional<Rejection> lost = Optional.empty();
    private boolean exhausted;

    /**
     * @param planned where the split's files stand
     * @param told is told how many more bytes were read
     */
    SplitReader(PlannedInputs planned, Split split, ReadOptions options, LongConsumer told) {
        this.told = told;
        this.planned = planned;
        this.split = split;
        this.options = options;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            inputs = planned.of(split).iterator();
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
        exhausted = false;
    }

    @Override
    public @Nullable RawItem read() {
        while (true) {
            if (articles != null && input != null && articles.hasNext()) {
                return new RawItem(input, articles.next());
            }
            finish();
            close();
            if (!inputs.hasNext()) {
                exhausted = true;
                return null;
            }
            input = inputs.next();
            bytes = null;
            articles = open(input);
        }
    }

    private RawArticles open(InputRef of) {
        PlannedPiece planned = of.piece();
        if (planned == null) {
            StoredInput file = new WatchedInput(
                    of.stored(), start -> bytes = new ReadBytes(of.stored().open(start), told));
            return InputFile.open(file, of.sourceUri(), options);
        }
        piece = new PieceInput(of, planned, told);
        return InputFile.open(piece, of.sourceUri(), options, planned.part());
    }

    private void finish() {
        if (piece != null && lost.isEmpty()) {
            lost = piece.lost();
        }
        if (bytes != null && input != null) {
            try {
                read.put(input, bytes.finish());
            } catch (IOException e) {
                // The reader has met the same and rejected the input, which is read again next time.
                LOG.debug("{} has no fingerprint", input.sourceUri(), e);
            }
        }
    }

    /** The fingerprint of an input that was read whole; nothing where it could not be. */
    Optional<ReadBytes.Fingerprint> fingerprint(InputRef of) {
        return Optional.ofNullable(read.get(of));
    }

    /** Why the piece of a file that the split has was not read as it was planned; nothing where it was, or is none. */
    Optional<Rejection> lost() {
        return lost;
    }

    /** Whether every article of the split has been read. */
    boolean exhausted() {
        return exhausted;
    }

    @Override
    public void close() {
        if (articles != null) {
            articles.close();
            articles = null;
        }
    }
}
