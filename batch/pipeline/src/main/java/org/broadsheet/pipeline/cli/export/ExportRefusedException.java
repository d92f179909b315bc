package org.broadsheet.pipeline.cli.export;

/** Something that cannot be exported as it was asked for; the message says what the caller can change. */
public final class ExportRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    ExportRefusedException(String message) {
        super(message);
    }
}
