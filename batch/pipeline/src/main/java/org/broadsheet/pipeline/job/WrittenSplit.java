package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.link.SplitFiles;
import org.broadsheet.pipeline.plan.InputRef;
import org.broadsheet.pipeline.plan.Split;

/** A split of a run for {@link SplitWorkers} that have its rows from elsewhere than from reading its files. */
public final class WrittenSplit {
    private final RunFolder folder;
    private final Split split;

    /** @param runFolder the run's folder, on local disk */
    public WrittenSplit(Path runFolder, Split split) {
        this.folder = new RunFolder(runFolder);
        this.split = split;
    }

    /** The files that the split was planned to read. */
    public List<InputRef> inputs() throws IOException {
        return folder.planned().of(split);
    }

    /** What writes rows. */
    @FunctionalInterface
    public interface Writing {
        /** Writes all rows, and tells their order. */
        SplitContents write(SplitFiles files) throws IOException;
    }

    /** Writes the split's folder, which is there once it is whole; an unfinished one is written anew. */
    public void write(Writing writing) throws IOException {
        Path done = folder.extracted(split);
        if (Files.isDirectory(done)) {
            return;
        }
        Path part = done.resolveSibling(done.getFileName() + ".part");
        UnfinishedRuns.deleteIfThere(part);
        Files.createDirectories(part);
        SplitContents contents;
        try (SplitFiles files = new SplitFiles(part)) {
            contents = writing.write(files);
        }
        JsonFile.write(part.resolve(SplitContents.FILE), contents);
        Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
    }
}
