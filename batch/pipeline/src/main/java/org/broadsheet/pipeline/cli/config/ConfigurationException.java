package org.broadsheet.pipeline.cli.config;

import java.nio.file.Path;

/** A fault of a configuration file; the message names file, line and key. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(Path file, int line, String message) {
        super(file + ", line " + line + ": " + message);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
