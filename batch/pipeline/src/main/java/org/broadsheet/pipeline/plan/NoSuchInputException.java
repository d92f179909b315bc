package org.broadsheet.pipeline.plan;

/** An INPUT that names nothing, or nothing that can be an input; the message is for the user. */
public final class NoSuchInputException extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchInputException(String message) {
        super(message);
    }
}
