package org.broadsheet.spark;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.broadsheet.pipeline.cli.Broadsheet;
import org.broadsheet.pipeline.cli.Cluster;
import org.broadsheet.pipeline.cli.print.Terminal;

/** What a command said and how it exited, once by Spark and once without. */
record Command(int exit, String err) {
    static Command spark(Path output, String... more) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        return new Command(BroadsheetSpark.run(terminal(err), with(output, more)), text(err));
    }

    static Command broadsheet(String verb, Path output, String... more) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = with(output, more);
        String[] all = new String[args.length + 1];
        all[0] = verb;
        System.arraycopy(args, 0, all, 1, args.length);
        return new Command(Broadsheet.run(terminal(err), Cluster.NONE, all), text(err));
    }

    private static String[] with(Path output, String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "--output";
        args[1] = output.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return args;
    }

    private static Terminal terminal(ByteArrayOutputStream err) {
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(InputStream.nullInputStream(), told, told, false, false, 100);
    }

    private static String text(ByteArrayOutputStream err) {
        return err.toString(StandardCharsets.UTF_8);
    }
}
