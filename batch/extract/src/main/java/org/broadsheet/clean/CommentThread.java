package org.broadsheet.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where reader comments begin behind a story without a heading that says so. Two heads of comments ("NAME says:",
 * "NAME, 3 May at 10:14", a name with a time below it), or two rows of their buttons, are a thread; where neither is
 * printed, paragraphs that read as comments behind a story that does not.
 */
final class CommentThread {
    /** Words of prose that a story has before its comments begin. */
    private static final int STORY_WORDS = 40;
    /** Lines from the head of one comment to the next. */
    private static final int LONGEST_COMMENT = 25;

    private static final int LONGEST_NAME = 32;
    private static final int MOST_NAME_WORDS = 4;
    private static final double STYLE_OF_TURNS = 0.5;
    /** A paragraph below reads as a story's. */
    private static final double STYLE_OF_A_STORY = -0.4;

    private final List<Line> lines;
    private final CommentLine[] kinds;

    private CommentThread(List<Line> lines) {
        this.lines = lines;
        this.kinds = new CommentLine[lines.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = lines.get(i).comment();
        }
    }

    /**
     * Index of the first line of the comments, or the number of lines where there are none.
     *
     * @param byStyle whether comments without heads are looked for, too: in text whose structure is lost
     */
    static int start(List<Line> lines, boolean byStyle) {
        CommentThread thread = new CommentThread(lines);
        int story = thread.endOfStory();
        int headed = thread.headed(story);
        return headed < lines.size() || !byStyle ? headed : thread.styled(story);
    }

    /** Behind the first lines that have enough words for a story. */
    private int endOfStory() {
        int words = 0;
        for (int i = 0; i < kinds.length; i++) {
            words += proseWords(lines.get(i));
            if (words >= STORY_WORDS) {
                return i + 1;
            }
        }
        return kinds.length;
    }

    private int headed(int from) {
        for (int i = from; i < kinds.length; i++) {
            int head = headAt(i, from);
            if (head < 0) {
                continue;
            }
            int last = lastHead(i, from);
            boolean thread = kinds[i] == CommentLine.TURN ? areTurns(i) : last > i;
            if (thread && isBehindStory(head)) {
                // Where nothing follows the last of them, they stand below their comments.
                boolean below = kinds[i] == CommentLine.ACTION
                        || last == kinds.length - 1 && kinds[last] == kinds[i] && kinds[i] == CommentLine.NAMED;
                return below ? startOfComment(head, from) : head;
            }
        }
        return kinds.length;
    }

    /** Whether most of what reads as a story stands before a line: what follows a byline above the story is no comment. */
    private boolean isBehindStory(int head) {
        return storyWords(head, lines) * 2 <= proseWords(head, lines);
    }

    /**
     * Whether a line such as "Comments" may be the heading of a thread: a button of that name stands above the story, whose
     * words then follow it, and a writer who asks for comments goes on.
     */
    static boolean mayStartAt(int heading, List<Line> lines) {
        return !lines.get(heading).text().endsWith("?") && storyWords(heading, lines) <= proseWords(heading, lines) * 2;
    }

    private static int proseWords(int end, List<Line> lines) {
        int words = 0;
        for (int i = 0; i < end; i++) {
            words += proseWords(lines.get(i));
        }
        return words;
    }

    private static int proseWords(Line line) {
        return line.prose() ? line.words() : 0;
    }

    /** Words of the paragraphs from one on that read as a story and not as comments. */
    private static int storyWords(int first, List<Line> lines) {
        int words = 0;
        for (int i = first; i < lines.size(); i++) {
            Line line = lines.get(i);
            words += line.prose() && CommentStyle.of(line.text()) < STYLE_OF_A_STORY ? line.words() : 0;
        }
        return words;
    }

    /** Index of the line that the head of a comment begins with, which may be the name or number above, or -1. */
    private int headAt(int i, int from) {
        return switch (kinds[i]) {
            case NAMED -> i > from && isCounter(i - 1) ? i - 1 : i;
            case BEGUN, ACTION, TURN -> i;
            case TIME -> {
                int name = i > from && isName(i - 1) ? i - 1 : -1;
                yield name > from && isCounter(name - 1) ? name - 1 : name;
            }
            case NONE -> -1;
        };
    }

    /** The last head of the thread that one begins, itself where no other follows. */
    private int lastHead(int at, int from) {
        int last = at;
        for (int i = at + 1; i < kinds.length && i - last <= LONGEST_COMMENT; i++) {
            if (kinds[i] != CommentLine.TURN && headAt(i, from) >= 0) {
                last = i;
            }
        }
        return last;
    }

    /**
     * Whether the lines from one on are comments, each behind a bullet and its writer's name, and not points of a list: they
     * run to the end, hardly a name comes twice, and they read as comments.
     */
    private boolean areTurns(int first) {
        Set<String> names = new HashSet<>();
        int turns = 0;
        int personal = 0;
        double style = 0;
        for (int i = first; i < kinds.length; i++) {
            if (kinds[i] == CommentLine.TURN) {
                double own = CommentStyle.of(textOf(i));
                turns++;
                names.add(nameOf(i));
                style += own;
                personal += own > 0 ? 1 : 0;
            }
        }
        return turns >= 2
                && turns * 10 >= (kinds.length - first) * 7
                && names.size() * 3 >= turns * 2
                && personal * 3 >= turns * 2
                && style >= turns * STYLE_OF_TURNS;
    }

    private String nameOf(int head) {
        String line = lines.get(head).text();
        int end = 0;
        while (end < line.length() && ":,|•·(–—".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The comment behind its name. */
    private String textOf(int i) {
        String line = lines.get(i).text();
        int colon = line.indexOf(": ");
        return colon < 0 || colon > 60 ? line : line.substring(colon + 2);
    }

    private boolean isCounter(int i) {
        return lines.get(i).text().length() <= 4
                && Characters.hasDigit(lines.get(i).text());
    }

    /** A short line that ends no sentence, as names and handles are. */
    private boolean isName(int i) {
        String line = lines.get(i).text();
        return !lines.get(i).prose()
                && line.length() <= LONGEST_NAME
                && lines.get(i).words() <= MOST_NAME_WORDS
                && !line.endsWith(":")
                && !line.endsWith("?")
                && !line.endsWith("!");
    }

    /** Up from what stands below the first comment: the paragraph above it, and the name above that. */
    private int startOfComment(int below, int from) {
        int text = Math.max(from, below - 1);
        return text > from && isName(text - 1) ? text - 1 : text;
    }

    /**
     * By style alone: the best end of the lines whose every paragraph is shorter and reads more as a comment than the story
     * before it does.
     */
    private int styled(int from) {
        StyleSums sums = new StyleSums(lines);
        int start = kinds.length;
        double best = 0;
        for (int i = kinds.length - 1; i >= from && sums.mayBeComment(i); i--) {
            double lead = sums.leadFrom(i);
            if (lead > best) {
                best = lead;
                start = i;
            }
        }
        return start;
    }
}
