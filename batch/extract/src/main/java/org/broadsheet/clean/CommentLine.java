package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final Map<CommentLine, List<Head>> HEADS = load();
    private static final Set<Need> NO_NEED = Set.of(Need.NOTHING);
    /** What the beginning of a long line is looked through for: a colon, and a digit before it. */
    private static final Set<Need> BEGINNING = Set.of(Need.NOTHING, Need.COLON);

    private static final Set<Need> DATED_BEGINNING = Set.of(Need.NOTHING, Need.COLON, Need.DIGIT);

    /** What a line holds wherever an expression matches it: looking for it is cheap, and most lines do not hold it. */
    private enum Need {
        NOTHING,
        /** A digit, or how long ago in words alone. */
        DIGIT,
        /** A time of day, or how long ago. */
        MOMENT,
        /** A colon, or the dots that some put in its place. */
        COLON,
        ANSWER;

        private static final List<Need> ALL = List.of(values());
        private static final List<String> AGO = words("ago-words");
        /** The same with a number. */
        private static final List<String> AGO_BY_NUMBER = words("ago-words-by-number");

        private static final List<String> ANSWERS = words("answer-words");

        /** What stands behind the hour ("10:14", "10.14", "10h14") and behind a number of units ("3h", "2d", "5mo"). */
        private static final String BEHIND_NUMBER = ":.hmdwy";

        private static List<String> words(String part) {
            return WordList.anyLanguage("comment-heads")
                    .where(0, "part")
                    .where(1, part)
                    .rows()
                    .get(0)
                    .parts(2);
        }

        /** What a line holds. */
        static Set<Need> heldBy(String line) {
            String lower = line.toLowerCase(Locale.ROOT);
            Set<Need> held = EnumSet.noneOf(Need.class);
            for (Need need : ALL) {
                if (need.isIn(lower)) {
                    held.add(need);
                }
            }
            return held;
        }

        /** @param line in lower case, where words or letters are asked for */
        boolean isIn(String line) {
            return switch (this) {
                case NOTHING -> true;
                case COLON -> line.indexOf(':') >= 0 || line.indexOf('…') >= 0 || line.contains("...");
                case DIGIT -> hasNumber(line, false) || holdsAny(line, AGO);
                case MOMENT ->
                    hasNumber(line, true)
                            || holdsAny(line, AGO)
                            || hasNumber(line, false) && holdsAny(line, AGO_BY_NUMBER);
                case ANSWER -> holdsAny(line, ANSWERS);
            };
        }

        private static boolean hasNumber(String line, boolean ofTime) {
            for (int i = 0; i < line.length(); i++) {
                boolean digit = line.charAt(i) >= '0' && line.charAt(i) <= '9';
                char behind = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
                if (digit && (!ofTime || BEHIND_NUMBER.indexOf(behind) >= 0)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean holdsAny(String line, List<String> words) {
            for (String word : words) {
                if (line.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Head(Expression expression, Need need) {}

    private static Map<CommentLine, List<Head>> load() {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<CommentLine, List<Head>> heads = new EnumMap<>(CommentLine.class);
        for (WordList.Row row : WordList.anyLanguage("comment-heads").rows()) {
            boolean part = row.cell(0).equals("part");
            String expression = filled(row.cell(part ? 2 : 1), parts);
            if (part) {
                parts.put("%" + row.cell(1) + "%", expression);
            } else {
                Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                Need need = row.cell(3).isEmpty() ? Need.NOTHING : Need.valueOf(upper(row.cell(3)));
                heads.computeIfAbsent(valueOf(upper(row.cell(0))), k -> new ArrayList<>())
                        .add(new Head(Expression.of(pattern), need));
            }
        }
        return heads;
    }

    private static String upper(String cell) {
        return cell.toUpperCase(Locale.ROOT);
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
        if (line.length() <= LONGEST_HEAD && ACTION.matches(line, NO_NEED)) {
            return ACTION;
        }
        if (!maySay(line)) {
            return NONE;
        }
        if (line.length() <= LONGEST_HEAD) {
            Set<Need> held = Need.heldBy(line);
            for (CommentLine kind : List.of(TIME, NAMED)) {
                if (kind.matches(line, held)) {
                    return kind;
                }
            }
        }
        if (mayBegin(line)) {
            String start = line.length() > LONGEST_HEAD ? line.substring(0, LONGEST_HEAD) : line;
            Set<Need> held = NO_NEED;
            if (Need.COLON.isIn(start)) {
                held = Need.DIGIT.isIn(start.toLowerCase(Locale.ROOT)) ? DATED_BEGINNING : BEGINNING;
            }
            for (CommentLine kind : List.of(BEGUN, TURN)) {
                if (kind.matches(start, held)) {
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

    private boolean matches(String line, Set<Need> held) {
        for (Head head : HEADS.getOrDefault(this, List.of())) {
            if (held.contains(head.need) && head.expression.matches(line)) {
                return true;
            }
        }
        return false;
    }
}
