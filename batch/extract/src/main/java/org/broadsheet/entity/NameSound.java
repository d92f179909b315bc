package org.broadsheet.entity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a name sounds, roughly: its consonants in classes, after the Soundex idea, so that two transcriptions of one name
 * from another script come out alike.
 */
public final class NameSound {
    /** An H that only colors the letter before it, or closes the word; elsewhere it is a guttural like G. */
    private static final Pattern SILENT_H = Pattern.compile("([CSKGTZ])H|H$");

    private NameSound() {}

    /** The classes of the consonants in order; the first letter counts by its class too, vowels by one mark. */
    public static String of(String name) {
        String letters =
                Names.key(name).toUpperCase(Locale.ROOT).replace("X", "KS").replace("SCH", "S");
        String key = SILENT_H.matcher(letters).replaceAll("$1").replace("PH", "F");
        StringBuilder sound = new StringBuilder();
        char last = 0;
        for (int i = 0; i < key.length(); i++) {
            char kind = kind(key.charAt(i));
            boolean sibilantAfterStop = last == '2' && key.charAt(i) == 'S' && i > 0 && key.charAt(i - 1) == 'K';
            if (kind != 0 && (kind != last || sibilantAfterStop)) {
                sound.append(kind);
            }
            last = kind == 0 && key.charAt(i) == 'W' ? last : kind;
        }
        return sound.toString();
    }

    /** Whether two names sound alike: the same consonants, and not too far apart in spelling. */
    public static boolean alike(String one, String other) {
        return of(one).equals(of(other)) && !of(one).isEmpty();
    }

    private static char kind(char letter) {
        return switch (letter) {
            case 'B', 'F', 'P', 'V' -> '1';
            case 'C', 'G', 'H', 'J', 'K', 'Q', 'S', 'Z' -> '2';
            case 'D', 'T' -> '3';
            case 'L' -> '4';
            case 'M', 'N' -> '5';
            case 'R' -> '6';
            default -> 0;
        };
    }
}
