package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.table.Rows;

/**
 * What a run has extracted.
 *
 * @param folders with the rows of a split each, the last one with those of files that were cut into splits, if any were
 * @param inputs raw articles in them, rejected ones included
 * @param shortened sources of articles without all of their rows
 */
record ExtractedSplits(List<Path> folders, long inputs, List<String> shortened) {
    ExtractedSplits {
        folders = List.copyOf(folders);
        shortened = List.copyOf(shortened);
    }

    /** Those of a run whose splits are all there; what is said of cut files as a whole is written anew. */
    static ExtractedSplits of(Run run) throws IOException {
        List<Path> folders = new ArrayList<>();
        List<String> shortened = new ArrayList<>();
        long inputs = 0;
        CutFiles cutFiles = new CutFiles();
        for (Split split : run.plan().splits()) {
            Path folder = run.folder().extracted(split);
            SplitContents contents = contents(folder);
            folders.add(folder);
            inputs += contents.inputs();
            shortened.addAll(contents.shortened());
            if (contents.piece() != null) {
                cutFiles.add(contents.piece());
            }
        }
        SplitContents ofWholeFiles = cutFiles.write(
                run.folder().wholeFiles(),
                new Rows(run.id(), run.startedAt()),
                run.request().options().text());
        if (ofWholeFiles != null) {
            folders.add(run.folder().wholeFiles());
            inputs += ofWholeFiles.inputs();
        }
        return new ExtractedSplits(folders, inputs, shortened);
    }

    /** What one of the folders holds. */
    static SplitContents contents(Path folder) throws IOException {
        return JsonFile.read(folder.resolve(SplitContents.FILE), SplitContents.class);
    }
}
