package org.broadsheet.pipeline.publish;

/** Told of every change to a dataset folder before it is made. Tests stop a publication here, as a crash would. */
interface FileOperations {
    /** Takes no notice. */
    FileOperations UNWATCHED = (act, place) -> {};

    /**
     * A change is about to be made. What it throws, the change is not made.
     *
     * @param act what is done: "write", "delete"
     * @param place to which file or folder, relative to the dataset folder
     */
    void before(String act, String place);
}
