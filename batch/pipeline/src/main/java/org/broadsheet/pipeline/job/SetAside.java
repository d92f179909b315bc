package org.broadsheet.pipeline.job;

import java.io.IOException;

/**
 * Why a run is not gone on with: what {@code set-aside.json} in its folder holds. The folder goes when a later run has
 * succeeded.
 *
 * @param reason one line for a person
 */
record SetAside(String reason) {

    /** Puts a run aside. */
    static void write(RunFolder folder, String reason) throws IOException {
        JsonFile.write(folder.setAside(), new SetAside(reason));
    }
}
