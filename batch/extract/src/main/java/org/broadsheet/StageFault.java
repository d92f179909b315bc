package org.broadsheet;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is without the rows of a stage. The article itself, and what the other stages found, is good.
 *
 * @param stage which stage gave nothing; those that need its result gave nothing either
 * @param cause what it threw, or null where it was left out because the article is over {@link ExtractionBudget}
 * @param detail what was wrong, one line: the place in our code, or the size and the limit
 */
public record StageFault(Stage stage, @Nullable Throwable cause, String detail) {
    /** A stage of extraction, in the order in which an article passes them. */
    public enum Stage {
        ANNOTATE,
        PARSE,
        TIME,
        ENTITY,
        QUOTE,
        FIGURE
    }

    static StageFault thrown(Stage stage, Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        return new StageFault(stage, cause, oneLine(cause.toString()) + (stack.length == 0 ? "" : " at " + stack[0]));
    }

    static StageFault overBudget(String detail) {
        return new StageFault(Stage.ANNOTATE, null, detail);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }

    /** The stack of what was thrown, with its line ends; empty where nothing was. */
    public String stack() {
        StringWriter text = new StringWriter();
        if (cause != null) {
            cause.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
