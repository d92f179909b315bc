package org.broadsheet.pipeline.publish;

/** What was read is not damaged but of a version that this code does not know: it is left as it is. */
final class NewerVersionException extends DatasetException {
    private static final long serialVersionUID = 1L;

    NewerVersionException(String message) {
        super(message);
    }
}
