package org.broadsheet.pipeline.publish;

/**
 * Another machine published first: nothing of this publication is in the dataset, and what was staged for it is staged
 * still. Linked anew against the snapshot that is current now, it can be published.
 */
public final class OutrunException extends DatasetException {
    private static final long serialVersionUID = 1L;

    public OutrunException(String message) {
        super(message);
    }
}
