package org.broadsheet.pipeline.publish;

import java.util.List;

/**
 * Where the intents of publications are kept that are neither finished nor undone. In a local folder each lies with what
 * its run has staged. Of a dataset that several machines write to they lie in the dataset, where each machine finds those
 * of the others.
 */
final class Intents {
    /** Where they lie in a dataset of several machines. */
    static final String FOLDER = ".publishing";

    private static final String NAME = "_publication.json";
    private static final String ENDING = ".json";

    private final DatasetFolder folder;

    Intents(DatasetFolder folder) {
        this.folder = folder;
    }

    /** Where a run's intent is kept. */
    String placeOf(String runId) {
        return folder.isShared() ? FOLDER + "/" + runId + ENDING : DatasetFolder.STAGING + "/" + runId + "/" + NAME;
    }

    boolean exists(String runId) {
        return folder.exists(placeOf(runId));
    }

    /** The runs that have one, those of other machines too. */
    List<String> runIds() {
        if (folder.isShared()) {
            return folder.list(FOLDER).stream()
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        }
        return folder.list(DatasetFolder.STAGING).stream().filter(this::exists).toList();
    }

    /**
     * Whether the run was one of this machine, as what it has staged tells: then, with the lock held, it is dead. One of
     * another machine may be publishing.
     */
    boolean isOwn(String runId) {
        return !folder.isShared() || folder.exists(DatasetFolder.STAGING + "/" + runId);
    }

    PublicationIntent read(String runId) {
        return ManifestJson.intent(folder, placeOf(runId));
    }
}
