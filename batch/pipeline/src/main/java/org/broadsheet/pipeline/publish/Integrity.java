package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.jspecify.annotations.Nullable;

/** Whether the files of a snapshot are what was published, bit by bit. */
public final class Integrity {
    /** What is wrong with a file. */
    public enum Fault {
        /** There is none. */
        MISSING,
        /** It cannot be read. */
        UNREADABLE,
        /** It is longer, shorter or other than what was published. */
        CHANGED
    }

    /**
     * A file that is not what was published.
     *
     * @param place relative to the dataset folder
     */
    public record Damaged(LiveFile file, String place, Fault fault, String detail) {}

    private Integrity() {}

    /** Reads every file of a snapshot and compares its size and checksum; what differs, in the snapshot's order. */
    public static List<Damaged> damaged(DatasetFolder folder, Snapshot snapshot) {
        List<Damaged> damaged = new ArrayList<>();
        for (LocatedFile located : new Snapshots(folder).located(snapshot)) {
            Damaged fault = look(folder, located);
            if (fault != null) {
                damaged.add(fault);
            }
        }
        return damaged;
    }

    /**
     * Passes where a file is what was published.
     *
     * @throws DatasetException when it is not
     */
    public static void requireWhole(DatasetFolder folder, LocatedFile file) {
        Damaged damaged = look(folder, file);
        if (damaged != null) {
            throw new DatasetException(folder.location(file.place()) + ": " + damaged.detail()
                    + "; 'broadsheet repair --output " + folder.name() + "' gets back what was lost");
        }
    }

    private static @Nullable Damaged look(DatasetFolder folder, LocatedFile located) {
        LiveFile file = located.file();
        if (!folder.exists(located.place())) {
            return new Damaged(file, located.place(), Fault.MISSING, "there is no such file");
        }
        try (InputStream in = folder.stream(located.place())) {
            String sha256 = Sha256.of(in);
            return sha256.equals(file.sha256())
                    ? null
                    : new Damaged(
                            file,
                            located.place(),
                            Fault.CHANGED,
                            "its SHA-256 is " + sha256 + ", published was " + file.sha256());
        } catch (IOException e) {
            return new Damaged(file, located.place(), Fault.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }
}
