package org.broadsheet.pipeline.publish;

import java.util.List;

/**
 * What a publication is about to do, written before it does anything, so that whoever finds it after a crash can finish
 * or undo it.
 *
 * @param snapshot the state to be published
 * @param moves files to be moved into the tables, places relative to the dataset folder
 * @param retired files to be moved out, places relative to the dataset folder
 */
record PublicationIntent(Snapshot snapshot, List<Move> moves, List<String> retired) {
    /** A file's way from staging into its table. */
    record Move(String from, String to) {
        Move {
            if (!from.startsWith(DatasetFolder.STAGING + "/") || ("/" + from + "/").contains("/../")) {
                throw new IllegalArgumentException(from + " is no place in " + DatasetFolder.STAGING);
            }
        }
    }

    private static final String NAME = "_publication.json";

    PublicationIntent {
        moves = List.copyOf(moves);
        retired = List.copyOf(retired);
    }

    /** Where a run's intent is kept. */
    static String placeOf(String runId) {
        return DatasetFolder.STAGING + "/" + runId + "/" + NAME;
    }
}
