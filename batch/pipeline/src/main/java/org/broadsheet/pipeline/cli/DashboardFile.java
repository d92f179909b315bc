package org.broadsheet.pipeline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.pipeline.dashboard.DashboardPage;
import org.broadsheet.pipeline.dashboard.PageSource;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;

/** The page of a dataset as a file. */
final class DashboardFile {
    /** Name of the file in the dataset's folder, where no other is given. */
    static final String NAME = "dashboard.html";
    /** Size up to which sentences are held, where no other is given. */
    static final String MAX_SIZE = "10MB";

    private DashboardFile() {}

    /** Where the page of a dataset lies when nothing else is said. */
    static Path of(DatasetFolder folder) {
        return folder.localPath().resolve(NAME);
    }

    /** The page of the snapshot that is asked for. */
    static DashboardPage page(DatasetOption dataset, ByteSize maxSize) throws SQLException, IOException {
        return dataset.answer(() -> {
            PageSource source = source(dataset);
            try (PublishedDataset published = PublishedDataset.open(dataset)) {
                return DashboardPage.of(published.connection(), source, maxSize.bytes());
            }
        });
    }

    static PageSource source(DatasetOption dataset) {
        Snapshot snapshot = dataset.published(dataset.folder());
        return new PageSource(snapshot, RunSummary.read(dataset.folder(), snapshot.runId()));
    }

    /** Writes the page of the current snapshot, with the usual size. */
    static DashboardPage writePage(DatasetOption dataset, Path file) throws IOException {
        try {
            DashboardPage page = page(dataset, ByteSize.of(MAX_SIZE));
            write(page, file);
            return page;
        } catch (SQLException e) {
            throw CommandException.failed("the dashboard could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * Writes the page of what is published now, after runs. Where none published anything a page that is there stays, and of an
     * empty dataset there is none.
     *
     * @return what to tell people, or nothing where none was written
     */
    static Optional<String> renew(DatasetOption dataset, List<RunReport> reports) throws IOException {
        boolean published = reports.stream().anyMatch(report -> report.status() == RunReport.Status.PUBLISHED);
        Path file = of(dataset.folder());
        boolean there = Files.exists(file) || new Snapshots(dataset.folder()).current() == null;
        return published || !there ? Optional.of(told(writePage(dataset, file), file)) : Optional.empty();
    }

    /** Writes a page, as a whole or not at all. */
    static void write(DashboardPage page, Path file) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                page.appendTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Deletes the page in the dataset's folder; whether there was one. */
    static boolean delete(DatasetFolder folder) throws IOException {
        return Files.deleteIfExists(of(folder));
    }

    /** What was written, for people. */
    static String told(DashboardPage page, Path file) {
        return String.format(Locale.ROOT, "wrote %s (%.1f MB)", file, page.bytes() / 1e6);
    }
}
