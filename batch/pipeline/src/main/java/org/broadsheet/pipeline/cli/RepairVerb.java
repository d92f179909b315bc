package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.cli.print.RowFormat;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.job.Maintenance;
import org.broadsheet.pipeline.job.Maintenance.Repaired;
import org.broadsheet.pipeline.maintain.Repair;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity.Damaged;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gets back what was damaged. */
@Command(
        name = "repair",
        header = "Get back what was damaged or lost, as far as it can be.",
        description = {
            "",
            "Makes the newest whole snapshot current again where _CURRENT.json is lost or damaged. Takes damaged and"
                    + " missing files out of the current snapshot, with the rows that refer to them, and names the inputs"
                    + " that gave them: reading these again brings the rows back. What was damaged is listed on stdout.",
            ""
        },
        footer = {"", "Examples:", "  broadsheet check || broadsheet repair", "  broadsheet repair --no-ingest"},
        mixinStandardHelpOptions = true)
final class RepairVerb extends MaintenanceVerb {
    private static final List<String> COLUMNS = List.of("file", "table", "rows", "fault", "detail");

    @Option(names = "--no-ingest", description = "Do not read again the inputs that gave what was lost.")
    private boolean noIngest;

    RepairVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        DatasetFolder folder = DatasetFolder.openDamaged(dataset().place());
        if (!DatasetFolder.holdsPublished(folder)) {
            // Nothing is written to a folder that may be somebody's own.
            dataset().published(dataset().folder());
        }
        Repaired done = held(() -> Maintenance.repair(folder));
        Snapshot restored = done.restored();
        if (restored != null) {
            tell("_CURRENT.json names snapshot " + restored.number() + " again, the newest that could be read");
        }
        Repair repair = done.repair();
        if (repair.snapshot() == null) {
            tell("every file of " + dataset().location() + " is as it was published");
            return ExitCode.DONE.number();
        }
        if (repair.damaged().isEmpty()) {
            tell("snapshot " + repair.snapshot().number() + " of " + dataset().location()
                    + " is without what was forgotten since that one was published");
            return ExitCode.DONE.number();
        }
        print(repair);
        tell("snapshot " + repair.snapshot().number() + " of " + dataset().location() + " is without "
                + repair.damaged().size() + " damaged or missing files");
        return repair.inputs().isEmpty() && !lostRows(repair) ? ExitCode.DONE.number() : readAgain(folder, repair);
    }

    /** Whether a file, a folder or something that a glob means can still be read. */
    private static boolean isThere(String input) {
        try {
            InputListing.check(List.of(input));
            return true;
        } catch (NoSuchInputException e) {
            return false;
        }
    }

    /** An argument as a shell takes it. */
    private static String quoted(String argument) {
        return argument.matches("[\\w./:=+,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    private void print(Repair repair) {
        RowPrinter printer = RowFormat.TABLE.printer(terminal());
        printer.begin(COLUMNS);
        for (Damaged each : repair.damaged()) {
            LiveFile file = each.file();
            printer.row(List.of(each.place(), file.table().view(), file.rows(), each.fault(), each.detail()));
        }
        printer.end();
    }

    private static boolean lostRows(Repair repair) {
        return repair.damaged().stream().anyMatch(each -> each.file().rows() > 0);
    }

    /** What a damaged file held is not known: all inputs that runs have named are read again. */
    private int readAgain(DatasetFolder folder, Repair repair) {
        Set<String> there = new LinkedHashSet<>();
        Set<String> gone = new LinkedHashSet<>();
        for (String id : RunSummary.ids(folder)) {
            if (RunSummary.read(folder, id).get("inputs") instanceof List<?> inputs) {
                for (Object input : inputs) {
                    (isThere(String.valueOf(input)) ? there : gone).add(String.valueOf(input));
                }
            }
        }
        gone.forEach(input -> tell(input + " is not there any more: what only it gave is lost"));
        List<String> arguments = new ArrayList<>(
                List.of("ingest", "--full-refresh", "--output", dataset().location()));
        if (dataset().work() != null) {
            arguments.addAll(List.of("--work", dataset().work().toString()));
        }
        arguments.addAll(there);
        if (noIngest || there.isEmpty()) {
            tell(repair.inputs().size() + " inputs gave what was lost; reading them again brings it back: broadsheet "
                    + String.join(
                            " ", arguments.stream().map(RepairVerb::quoted).toList())
                    + (there.isEmpty() ? " INPUT..." : ""));
            return ExitCode.DONE.number();
        }
        tell("reading again what gave the lost rows");
        return Broadsheet.run(terminal(), arguments.toArray(String[]::new));
    }
}
