package org.broadsheet.pipeline.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadsheet.pipeline.link.CopyTexts;
import org.broadsheet.pipeline.link.CopyTexts.TextFile;
import org.broadsheet.pipeline.link.JoinElsewhere;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a run whose dataset lies on HDFS or S3, where those on other machines find them: published ones where they are
 * published, and copies of what the run has staged, beside its {@link SharedSplits}, until the texts are joined. A run that
 * died leaves its copies to the next look at {@linkplain SharedSplits#deleteAbandoned what was abandoned}, or to itself, when
 * it goes on.
 */
final class SharedTexts implements JoinElsewhere.Reach, Closeable {
    private static final String TEXTS = "texts";

    private final DatasetFolder dataset;
    private final String root;
    /** Addresses of published files by their local copies, and of staged ones that were copied. */
    private final Map<String, String> addresses = new HashMap<>();

    private int copied;

    /** @param published the files of the snapshot that the run comes after */
    SharedTexts(DatasetFolder dataset, String runId, List<LocatedFile> published) {
        this.dataset = dataset;
        this.root = SharedSplits.folderOf(dataset, runId) + "/" + TEXTS;
        published.forEach(file -> addresses.put(file.location(), dataset.location(file.place())));
    }

    @Override
    public CopyTexts reached(CopyTexts texts) throws IOException {
        List<Callable<Void>> copies = new ArrayList<>();
        Stream.concat(texts.articles().stream(), texts.signatures().stream())
                .map(TextFile::file)
                .filter(file -> !addresses.containsKey(file))
                .distinct()
                .forEach(file -> {
                    String place = root + "/" + copied++ + ".parquet";
                    addresses.put(file, dataset.location(place));
                    copies.add(() -> copy(Path.of(file), place));
                });
        Transfers.doAll(copies);
        return new CopyTexts(
                texts.days(), texts.fresh(), texts.undated(), reached(texts.articles()), reached(texts.signatures()));
    }

    private @Nullable Void copy(Path file, String place) {
        dataset.copyIn(file, place);
        return null;
    }

    private List<TextFile> reached(List<TextFile> files) {
        return files.stream()
                .map(file -> new TextFile(address(file.file()), file.rows(), file.texts()))
                .toList();
    }

    private String address(String file) {
        return Objects.requireNonNull(addresses.get(file), file);
    }

    /** Deletes the copies. */
    @Override
    public void close() {
        if (copied > 0) {
            dataset.delete(root);
            dataset.deleteEmptyFolder(root.substring(0, root.lastIndexOf('/')));
            SharedSplits.deleteEmptyFolders(dataset);
        }
    }
}
