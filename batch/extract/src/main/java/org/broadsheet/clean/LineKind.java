package org.broadsheet.clean;

import org.broadsheet.article.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

/** What a line of a text says for or against being a part of the story by its length, its end and its characters. */
final class LineKind {
    /** Lines of so few words that end no sentence are items of menus more often than of lists. */
    private static final int MENU_WORDS = 3;

    private static final int LABEL_WORDS = 7;
    /** Costs of lines in words of prose. Larger ones cut off more menus, and more of the stories that end in lists. */
    private static final int MENU_COST = 6;

    private static final int LABEL_COST = 2;
    private static final int HEADER_COST = 1;
    private static final int OTHER_COST = 5;
    private static final int SITE_COST = 10;
    private static final int COMMENT_COST = 30;
    private static final int END_COST = 60;
    /** Words run together in a line, and words of the line for each, that are the links of a menu without its blanks. */
    private static final int LEAST_JOINTS = 3;

    /** The beginning of a long line tells what it is. */
    private static final int LONGEST = 3000;

    private static final int WORDS_A_JOINT = 20;

    private LineKind() {}

    /**
     * What a line says for being the story, in words of prose: costs are those of lines that stand around stories.
     *
     * @param reason why it is left out, or null
     */
    static int weight(Line line, @Nullable Reason reason) {
        if (line.endsStory()) {
            return -END_COST;
        }
        if (reason != null) {
            return switch (reason) {
                case COMMENTS -> -COMMENT_COST;
                case NAVIGATION, PROMOTION, ADVERTISING, COOKIE_NOTICE, LEGAL -> -SITE_COST;
                case HEADER -> -HEADER_COST;
                case ERROR_BANNER, CAPTION, REPEATED -> -OTHER_COST;
            };
        }
        int words = line.words();
        if (line.prose()) {
            return words;
        }
        if (isGlued(line.text(), words)) {
            return -SITE_COST;
        }
        if (Prose.endsSentence(line.text()) || words > LABEL_WORDS || isDatum(line.text())) {
            return 0;
        }
        return words <= MENU_WORDS ? -MENU_COST : -LABEL_COST;
    }

    /** Cells of tables and items of lists have numbers and values ("Location: Boston") where those of menus have names. */
    private static boolean isDatum(String line) {
        String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return start.contains(": ") || Characters.hasDigit(start);
    }

    /** What a script keeps for itself ({@code {"buttonText":"Buy now"}}) comes to light where a page is broken. */
    static boolean isData(String line) {
        return (line.startsWith("{\"") || line.startsWith("[{\"")) && line.contains("\":");
    }

    /** Links side by side lose the blanks between them where a page is saved as text: "Share priceToday's loans". */
    static boolean isGlued(String text, int words) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (Prose.endsSentence(line)) {
            return false;
        }
        int joints = 0;
        for (int i = 1; i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            boolean joint = (c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c))
                    && Character.isLetterOrDigit(line.charAt(i - 1))
                    && !Character.isUpperCase(line.charAt(i - 1))
                    && Character.isLowerCase(line.charAt(i + 1));
            joints += joint ? 1 : 0;
        }
        if (joints < LEAST_JOINTS) {
            return false;
        }
        int counted = line.length() == text.length() ? words : Characters.words(line);
        return counted <= joints * WORDS_A_JOINT;
    }
}
