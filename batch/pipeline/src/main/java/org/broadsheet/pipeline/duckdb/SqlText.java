package org.broadsheet.pipeline.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of SQL statements: the one place where what is not ours is quoted, and where statements are read. */
public final class SqlText {
    private SqlText() {}

    /** A text as a literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Texts, say places of files, as a list. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(SqlText::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * The statements in a file beside a class.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static String resource(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + name + " beside " + beside.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
