package org.broadsheet.pipeline.job;

/** Another run writes to the dataset. */
public final class DatasetHeldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String holder;

    DatasetHeldException(String holder) {
        super("the dataset is held by " + holder);
        this.holder = holder;
    }

    /** The run, its process and since when. */
    public String holder() {
        return holder;
    }
}
