package org.broadsheet.bench;

import java.util.List;
import org.broadsheet.pipeline.cli.Broadsheet;

/** One operation on a dataset in a process of its own, to be killed; prints {@link IngestOnce#READY} before it begins. */
final class OperationOnce {
    /** A run without models; anything else is a verb of the command line. */
    static final String INGEST = "ingest-without-models";

    private OperationOnce() {}

    /** Arguments: {@link #INGEST}, dataset and inputs, or a verb with its arguments. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        if (arguments.get(0).equals(INGEST)) {
            IngestOnce.main(arguments.subList(1, args.length).toArray(String[]::new));
        } else {
            System.out.println(IngestOnce.READY);
            Broadsheet.main(args);
        }
    }
}
