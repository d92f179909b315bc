package org.broadsheet.pipeline.cli.print;

import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/**
 * How far extraction is, by the bytes that were read of those planned. How many articles there will be is an estimate: a
 * file may hold many, so the articles so far are projected onto all bytes. Guarded by its user's lock.
 */
final class ProgressCount {
    private long files;
    private long bytes;
    private long bytesRead;
    /** Of the splits that are done in this process, and what came out of them. */
    private long bytesDone;

    private long articlesInDone;
    private long articles;
    private long rejects;

    void planned(Plan plan, int splitsDone) {
        files = plan.files();
        bytes = plan.bytes();
        bytesDone = 0;
        articlesInDone = 0;
        articles = 0;
        rejects = 0;
        plan.splits().stream().limit(splitsDone).forEach(split -> bytesDone += split.bytes());
        bytesRead = bytesDone;
    }

    void extracted(int moreArticles, int moreRejects) {
        articles += moreArticles;
        rejects += moreRejects;
    }

    void read(long more) {
        bytesRead = Math.min(bytes, bytesRead + more);
    }

    void splitDone(Split split) {
        bytesDone += split.bytes();
        articlesInDone = articles + rejects;
    }

    /** Bytes of the planned files. */
    long bytes() {
        return bytes;
    }

    /** Bytes that were read of them. */
    long bytesRead() {
        return bytesRead;
    }

    /** Articles and rejects so far in this process. */
    long done() {
        return articles + rejects;
    }

    long rejects() {
        return rejects;
    }

    /** Articles and rejects that there will be, by what is known now. */
    long expected() {
        long projected = bytesDone == 0 ? files : Math.round(articlesInDone * ((double) bytes / bytesDone));
        return Math.max(projected, done());
    }
}
