package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.dashboard.DashboardPage;
import org.broadsheet.pipeline.dashboard.DashboardServer;
import org.broadsheet.pipeline.dashboard.ServedSnapshot;
import org.broadsheet.pipeline.publish.FullDisk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the page that people look at. */
@Command(
        name = "dashboard",
        header = "Write a page that shows the dataset: one file, for any browser, without a server.",
        description = {
            "",
            "Counts on the page are exact over all rows. Behind them are the sentences, with source and address, as many"
                    + " as fit: those of the articles that were carried most, then of the newest.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet dashboard --open",
            "  broadsheet dashboard --output /data/news --to news.html --max-size 25MB",
            "  broadsheet dashboard --output /data/news --serve --open"
        },
        mixinStandardHelpOptions = true)
final class DashboardVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The file to write (default: " + DashboardFile.NAME + " in the dataset's folder; of one"
                    + " on HDFS or S3 in its work folder).")
    private @Nullable Path to;

    @Option(names = "--open", description = "Show the page in the browser when it is written.")
    private boolean open;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = DashboardFile.MAX_SIZE,
            converter = ByteSize.Converter.class,
            description = "Size up to which sentences are put on the page (default: ${DEFAULT-VALUE}). Counts are put"
                    + " there whatever their size.")
    @SuppressWarnings("NullAway.Init")
    private ByteSize maxSize;

    @Option(
            names = "--serve",
            description =
                    "Show the page with the sentences of all rows, read from the dataset as they are asked for, at an"
                            + " address of this machine that only its users know; until Ctrl-C. Reading only.")
    private boolean serve;

    @Option(names = "--port", paramLabel = "N", description = "Port of that address (default: one that is free).")
    private int port;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SnapshotOption dataset;

    DashboardVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (serve) {
            return serve();
        }
        Path file = to == null ? DashboardFile.of(dataset.folder()) : to.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw CommandException.usage("--to " + file + " is a folder; name a file");
        }
        if (DashboardPage.isCurrent(file, DashboardFile.source(dataset), maxSize.bytes())) {
            tell(file + " is the page of this snapshot already");
            return shown(file.toUri());
        }
        DashboardPage page = DashboardFile.page(dataset, maxSize);
        try {
            DashboardFile.write(page, file);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new CommandException(
                    ExitCode.USAGE, "cannot write " + file + ": no such folder, or no permission", e);
        } catch (IOException | RuntimeException e) {
            FullDisk.check(file.toString(), e);
            throw e;
        }
        tell(DashboardFile.told(page, file));
        return shown(file.toUri());
    }

    private int shown(URI page) {
        if (open) {
            Browser.show(page);
        }
        return ExitCode.DONE.number();
    }

    private int serve() throws SQLException, IOException {
        if (to != null) {
            throw CommandException.usage("--serve writes no file; leave --to out");
        }
        // Faults of the call are told here, before there is an address.
        dataset.published(dataset.folder());
        try (DashboardServer server = DashboardServer.start(new ServedSnapshot(new ServedDataset(dataset)), port)) {
            terminal.out().println(server.address());
            terminal.out().flush();
            tell("serving " + dataset.location()
                    + " at this address until Ctrl-C; whoever has it can read the dataset");
            if (open) {
                Browser.show(server.address());
            }
            new CountDownLatch(1).await();
            return ExitCode.DONE.number();
        } catch (BindException e) {
            throw new CommandException(ExitCode.USAGE, "--port " + port + " is taken or not allowed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE.number();
        }
    }

    private void tell(String message) {
        terminal.err()
                .print(LogSettings.format().line(Instant.now(), "INFO", DashboardVerb.class.getName(), message, null));
    }
}
