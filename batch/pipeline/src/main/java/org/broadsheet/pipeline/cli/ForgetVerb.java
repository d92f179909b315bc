package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.job.Maintenance;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles out for good. */
@Command(
        name = "forget",
        header = "Take articles out of the dataset for good.",
        description = {
            "",
            "Their rows leave every table of the current snapshot, and no later run, repair or full refresh brings them"
                    + " back: what stays of them is a SHA-256 sum of their id and address. Older snapshots that are kept"
                    + " still hold them until their time is over, unless --purge takes them out of these too, and out of"
                    + " what unfinished runs and run reports hold.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet forget --purge https://news.example/2025/04/03/story",
            "  broadsheet forget --undo https://news.example/2025/04/03/story"
        },
        mixinStandardHelpOptions = true)
final class ForgetVerb extends MaintenanceVerb {
    @Parameters(
            paramLabel = "URL-OR-ID",
            arity = "1..*",
            description = "Addresses of articles, or article_ids (whole).")
    @SuppressWarnings("NullAway.Init")
    private List<String> names;

    @Option(names = "--purge", description = "Rewrite all older snapshots without them; unfinished runs begin again.")
    private boolean purge;

    @Option(names = "--undo", description = "Let the articles come back when their inputs are read again.")
    private boolean undo;

    ForgetVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (undo && purge) {
            throw CommandException.usage("--purge and --undo contradict each other");
        }
        for (String name : names) {
            if (!name.matches("[0-9a-f]{32}|[A-Za-z][A-Za-z0-9+.-]*://.+")) {
                throw CommandException.usage("'" + name + "' is neither an address nor an article_id of 32 hex digits");
            }
        }
        DatasetFolder folder = dataset().folder();
        dataset().published(folder);
        if (undo) {
            work(folder, (locked, runId) -> {
                Forgetting.undo(locked, names);
                return names;
            });
            tell("let back; 'broadsheet ingest --full-refresh INPUT' reads their inputs again");
        } else {
            String told = forgotten(folder);
            // The page holds sentences of articles; it is written anew without them.
            boolean page = DashboardFile.delete(folder);
            tell(told + (page ? "; deleted " + DashboardFile.NAME + ", 'broadsheet dashboard' writes it anew" : ""));
        }
        return ExitCode.DONE.number();
    }

    private String forgotten(DatasetFolder folder) throws SQLException, IOException {
        if (!purge) {
            return told(work(folder, (locked, runId) -> Forgetting.forget(locked, runId, names)));
        }
        Maintenance.Purged purged = held(() -> Maintenance.purge(folder, names));
        return told(purged.forgetting())
                + (purged.catalogs().isEmpty()
                        ? ""
                        : "; files that catalogs had are gone, 'broadsheet register' brings them up to date: "
                                + String.join(", ", purged.catalogs()));
    }

    private String told(Forgetting done) {
        Snapshot snapshot = done.snapshot();
        String articles = done.articles().size() + (done.articles().size() == 1 ? " article" : " articles");
        String unknown = done.unknown().isEmpty()
                ? ""
                : "; not published, but kept from coming: " + String.join(", ", done.unknown());
        return articles + " forgotten"
                + (snapshot == null
                        ? ""
                        : ", snapshot " + snapshot.number() + " of " + dataset().location())
                + (done.rewritten().isEmpty() ? "" : ", taken out of older snapshots too: " + done.rewritten())
                + (done.dropped().isEmpty() ? "" : ", older snapshots deleted because of damage: " + done.dropped())
                + unknown;
    }
}
