package org.broadsheet.pipeline.cli.print;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Extracted articles as JSON on a stream, each written as soon as it is known how. */
public final class ExtractedOutput {
    /** How the articles follow one another. */
    public enum Format {
        /** One article: an object, indented. Several: an array of objects. */
        JSON,
        /** An object a line. */
        JSONL
    }

    private final PrintStream out;
    private final @Nullable Format asked;
    private @Nullable Map<String, @Nullable Object> held;
    private int count;

    /** @param asked null for {@link Format#JSON} where there is one article and {@link Format#JSONL} where more */
    public ExtractedOutput(PrintStream out, @Nullable Format asked) {
        this.out = out;
        this.asked = asked;
    }

    /** Articles so far. */
    public int count() {
        return count;
    }

    /** @param article its fields, see {@link ExtractedFields} */
    public void add(Map<String, @Nullable Object> article) {
        count++;
        if (asked == Format.JSONL) {
            writeLine(article);
        } else if (count == 1) {
            held = article;
        } else {
            if (held != null) {
                writeFirst(held);
                held = null;
            }
            writeNext(article);
        }
    }

    private void writeFirst(Map<String, @Nullable Object> article) {
        if (asked == Format.JSON) {
            out.print("[\n" + JsonText.pretty(article));
        } else {
            writeLine(article);
        }
    }

    private void writeNext(Map<String, @Nullable Object> article) {
        if (asked == Format.JSON) {
            out.print(",\n" + JsonText.pretty(article));
        } else {
            writeLine(article);
        }
    }

    private void writeLine(Map<String, @Nullable Object> article) {
        out.print(JsonText.compact(article) + "\n");
    }

    /** After the last article. */
    public void finish() {
        if (held != null) {
            out.print(JsonText.pretty(held) + "\n");
        } else if (asked == Format.JSON) {
            out.print(count == 0 ? "[]\n" : "\n]\n");
        }
        out.flush();
    }
}
