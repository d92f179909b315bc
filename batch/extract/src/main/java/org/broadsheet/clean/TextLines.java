package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into its paragraphs: one a line, or, where lines are broken to a width, one between blank lines. */
final class TextLines {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;

    private TextLines() {}

    /** Paragraphs of normalized text, squeezed, none blank. */
    static List<String> of(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Characters.squeeze(lines[i]);
        }
        return isBroken(lines) ? joined(lines) : filled(lines);
    }

    private static List<String> filled(String[] lines) {
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            if (!line.isEmpty()) {
                filled.add(line);
            }
        }
        return filled;
    }

    /** Lines broken to a width: most that have a follower end near the widest, few of them with a sentence. */
    private static boolean isBroken(String[] lines) {
        int widest = 0;
        int followed = 0;
        for (int i = 0; i < lines.length; i++) {
            widest = Math.max(widest, lines[i].length());
            followed += isFollowed(lines, i) ? 1 : 0;
        }
        if (widest < NARROWEST || widest > WIDEST || followed < 3) {
            return false;
        }
        int full = 0;
        int ended = 0;
        for (int i = 0; i < lines.length; i++) {
            if (isFollowed(lines, i)) {
                full += lines[i].length() >= widest * 0.7 ? 1 : 0;
                ended += Prose.endsSentence(lines[i]) ? 1 : 0;
            }
        }
        return full >= followed * 0.7 && ended <= followed * 0.4;
    }

    private static boolean isFollowed(String[] lines, int i) {
        return !lines[i].isEmpty() && i + 1 < lines.length && !lines[i + 1].isEmpty();
    }

    private static List<String> joined(String[] lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (line.isEmpty() && !paragraph.isEmpty()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            } else if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }
}
