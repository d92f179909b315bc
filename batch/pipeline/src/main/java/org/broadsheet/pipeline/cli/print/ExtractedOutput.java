package org.broadsheet.pipeline.cli.print;

import java.io.PrintStream;
import org.broadsheet.ExtractedArticle;
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
    private @Nullable ExtractedArticle held;
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

    public void add(ExtractedArticle article) {
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

    private void writeFirst(ExtractedArticle article) {
        if (asked == Format.JSON) {
            out.print("[\n" + JsonText.pretty(ExtractedFields.of(article)));
        } else {
            writeLine(article);
        }
    }

    private void writeNext(ExtractedArticle article) {
        if (asked == Format.JSON) {
            out.print(",\n" + JsonText.pretty(ExtractedFields.of(article)));
        } else {
            writeLine(article);
        }
    }

    private void writeLine(ExtractedArticle article) {
        out.print(JsonText.compact(ExtractedFields.of(article)) + "\n");
    }

    /** After the last article. */
    public void finish() {
        if (held != null) {
            out.print(JsonText.pretty(ExtractedFields.of(held)) + "\n");
        } else if (asked == Format.JSON) {
            out.print(count == 0 ? "[]\n" : "\n]\n");
        }
        out.flush();
    }
}
