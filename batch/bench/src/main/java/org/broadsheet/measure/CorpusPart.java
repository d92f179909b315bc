package org.broadsheet.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

/**
 * Which documents of a corpus are measured. Rules are written with a look at the tuned part alone; the quarter held out
 * tells how far they generalise. The division is by a hash of the document's name, so that neighbours fall on both sides.
 */
enum CorpusPart {
    ALL,
    TUNED,
    HELD_OUT;

    private static final String OPTION = "--part";
    private static final int HELD_OUT_BELOW = 0x40;
    private static final int READER_FROM = 0xA0;

    /**
     * The part that the words behind a task name: {@code --part tuned} or {@code --part held-out}; all of it without.
     *
     * @throws IllegalArgumentException with any other word behind {@code --part}
     */
    static CorpusPart of(List<String> more) {
        int at = more.indexOf(OPTION);
        if (at < 0) {
            return ALL;
        }
        String word = at + 1 < more.size() ? more.get(at + 1) : "";
        for (CorpusPart part : values()) {
            if (part.label().equals(word)) {
                return part;
            }
        }
        throw new IllegalArgumentException(OPTION + " is followed by all, tuned or held-out, not by '" + word + "'");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the part has the document of that name. */
    boolean holds(String name) {
        return this == ALL || isHeldOut(name) == (this == HELD_OUT);
    }

    /** Whether the document of that name is of the quarter that is only measured. */
    static boolean isHeldOut(String name) {
        return firstByte(name) < HELD_OUT_BELOW;
    }

    /**
     * Whether the document of that name is of the half of the others that the second reader may learn from. Confidence is
     * fitted to the rest: of what it learned from the reader is surer than of anything else.
     */
    static boolean isForReader(String name) {
        return firstByte(name) >= READER_FROM;
    }

    private static int firstByte(String name) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8))[0] & 0xff;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
