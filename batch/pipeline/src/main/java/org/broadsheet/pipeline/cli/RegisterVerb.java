package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.iceberg.CatalogSettings;
import org.broadsheet.pipeline.iceberg.Registration;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.RetentionSetting;
import org.broadsheet.pipeline.publish.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells an Iceberg catalog what is published. */
@Command(
        name = "register",
        header = "Register a snapshot in an Iceberg catalog, without copying.",
        description = {
            "",
            "Every table of the snapshot becomes, or is brought up to date as, a table of the catalog, which whatever reads"
                    + " Iceberg reads. All of them have the snapshot under the tag broadsheet-N. The files that the catalog"
                    + " is told are second names (hard links) in the dataset's _iceberg folder: they stay, whatever later"
                    + " snapshots retire, as long as snapshots are kept, see 'compact'. Run it after 'ingest' to bring the"
                    + " catalog up to date.",
            "",
            "FILE is a properties file with the catalog's 'name' and Iceberg's own properties: 'type' (rest, jdbc or"
                    + " hadoop), 'uri', 'warehouse', and what else the catalog wants.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet register --catalog catalog.properties",
            "  broadsheet register --catalog catalog.properties --namespace press --snapshot 41",
            "  broadsheet register --catalog catalog.properties --drop"
        },
        mixinStandardHelpOptions = true)
final class RegisterVerb extends MaintenanceVerb {
    @Option(names = "--catalog", paramLabel = "FILE", required = true, description = "How the catalog is reached.")
    @SuppressWarnings("NullAway.Init")
    private Path catalog;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            defaultValue = "broadsheet",
            description = "Where in the catalog the tables are (default: broadsheet).")
    @SuppressWarnings("NullAway.Init")
    private String namespace;

    @Option(
            names = "--snapshot",
            paramLabel = "N",
            description = "An older snapshot that is kept (default: the current one).")
    private @Nullable Integer number;

    @Option(names = "--drop", description = "Take the tables out of the catalog again.")
    private boolean drop;

    RegisterVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (drop && number != null) {
            throw CommandException.usage("--drop drops all snapshots; leave --snapshot out");
        }
        if (!namespace.matches("[A-Za-z0-9_]+")) {
            throw CommandException.usage(
                    "--namespace is '" + namespace + "'; give one name in letters, digits and '_'");
        }
        CatalogSettings settings = settings();
        DatasetFolder folder = dataset().folder();
        dataset().published(folder);
        if (folder.isShared()) {
            throw CommandException.usage("register gives a catalog hard links, which " + folder.name()
                    + " has none of; it works on datasets in local folders");
        }
        tell(work(folder, (locked, runId) -> {
            try (Registration registration = Registration.open(locked, settings, namespace, Clock.systemUTC())) {
                return drop ? dropped(registration, settings) : registered(registration, locked, settings);
            }
        }));
        return ExitCode.DONE.number();
    }

    private CatalogSettings settings() throws IOException {
        try {
            return CatalogSettings.read(catalog);
        } catch (NoSuchFileException e) {
            throw new CommandException(ExitCode.USAGE, "--catalog is " + catalog + ", and there is no such file", e);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private String registered(Registration registration, DatasetFolder folder, CatalogSettings settings)
            throws IOException {
        Snapshot snapshot = dataset().published(folder, number);
        Registration.Told told = registration.register(snapshot, RetentionSetting.of(folder));
        return "snapshot " + told.snapshot() + " of " + dataset().location() + " is registered in the catalog "
                + settings.name() + " as " + told.tables().size() + " tables of " + namespace + ": " + told.added()
                + " files more, " + told.removed() + " less; the catalog keeps the snapshots " + told.kept();
    }

    private String dropped(Registration registration, CatalogSettings settings) {
        int tables = registration.drop();
        return tables + " tables of " + namespace + " are dropped from the catalog " + settings.name()
                + "; the dataset is as it was";
    }
}
