package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/** What a line says of reader comments, by the expressions of {@code comment-heads.tsv}. */
enum CommentLine {
    /** A name with a time or a verb of writing: the head of a comment. */
    NAMED,
    /** Nothing but a time, as it stands below a name. */
    TIME,
    /** The buttons below a comment. */
    ACTION,
    /** A name with a time or a verb of writing, and the comment behind it. */
    BEGUN,
    /** A bullet, a name and what may be a comment or a point of a list. */
    TURN,
    /** Nothing. */
    NONE;

    private static final int LONGEST_HEAD = 110;
    private static final Map<CommentLine, List<Expression>> EXPRESSIONS = load();

    private static Map<CommentLine, List<Expression>> load() {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<CommentLine, List<Expression>> expressions = new LinkedHashMap<>();
        for (WordList.Row row : WordList.anyLanguage("comment-heads").rows()) {
            boolean part = row.cell(0).equals("part");
            String expression = filled(row.cell(part ? 2 : 1), parts);
            if (part) {
                parts.put("%" + row.cell(1) + "%", expression);
            } else {
                expressions
                        .computeIfAbsent(
                                valueOf(row.cell(0).toUpperCase(java.util.Locale.ROOT)), k -> new ArrayList<>())
                        .add(Expression.of(
                                Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
            }
        }
        return expressions;
    }

    private static String filled(String expression, Map<String, String> parts) {
        String filled = expression;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled;
    }

    /** What a line is; a head is short, a line with its comment of any length. */
    static CommentLine of(String line) {
        if (line.length() <= LONGEST_HEAD && ACTION.matches(line)) {
            return ACTION;
        }
        if (!maySay(line)) {
            return NONE;
        }
        if (line.length() <= LONGEST_HEAD) {
            for (CommentLine kind : List.of(TIME, NAMED)) {
                if (kind.matches(line)) {
                    return kind;
                }
            }
        }
        if (mayBegin(line)) {
            String start = line.length() > LONGEST_HEAD ? line.substring(0, LONGEST_HEAD) : line;
            for (CommentLine kind : List.of(BEGUN, TURN)) {
                if (kind.matches(start)) {
                    return kind;
                }
            }
        }
        return NONE;
    }

    /** A head has a number, a colon or a bracket, or says that it answers: most lines of a story are not looked at closer. */
    private static boolean maySay(String line) {
        int end = Math.min(line.length(), LONGEST_HEAD);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9' || c == ':' || c == '<' || c == '[' || c == '@' || c == '…') {
                return true;
            }
        }
        return line.length() <= LONGEST_HEAD && (line.contains("ago") || line.contains("now") || line.contains(" to "));
    }

    /** A comment behind its name shows a colon, bracket, dash or bullet early on. */
    private static boolean mayBegin(String line) {
        int end = Math.min(line.length(), 60);
        for (int i = 0; i < end; i++) {
            if (":)]>|•·–—-".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String line) {
        for (Expression expression : EXPRESSIONS.getOrDefault(this, List.of())) {
            if (expression.matches(line)) {
                return true;
            }
        }
        return false;
    }
}
