package org.broadsheet.pipeline.job;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import org.broadsheet.pipeline.plan.InputRef;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the articles of one split, file after file. It keeps no position: a split that did not finish is read again from
 * its start, because its Parquet files cannot be read before they are closed. For use by one thread.
 */
class SplitReader implements ItemStreamReader<RawItem> {
    private final Split split;
    private final ReadLimits limits;

    private Iterator<InputRef> inputs = Collections.emptyIterator();
    private @Nullable InputRef input;
    private @Nullable RawArticles articles;
    private boolean exhausted;

    SplitReader(Split split, ReadLimits limits) {
        this.split = split;
        this.limits = limits;
    }

    @Override
    public void open(ExecutionContext context) {
        inputs = split.inputs().iterator();
        exhausted = false;
    }

    @Override
    public @Nullable RawItem read() {
        while (true) {
            if (articles != null && input != null && articles.hasNext()) {
                return new RawItem(input, articles.next());
            }
            close();
            if (!inputs.hasNext()) {
                exhausted = true;
                return null;
            }
            input = inputs.next();
            articles = InputFile.open(Path.of(input.path()), input.sourceUri(), limits);
        }
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
