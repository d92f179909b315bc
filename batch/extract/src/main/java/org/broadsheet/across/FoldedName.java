package org.broadsheet.across;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.entity.Names;

/** Names as they are compared: without accents, full stops and case, letters that no accent makes as those they are near. */
final class FoldedName {
    /** Letters that Unicode does not take apart: "ø", "ł", "ß". By CLDR's transform to the letters of ASCII. */
    private static final Transliterator LATIN_ASCII = Transliterator.getInstance("Latin-ASCII");

    private FoldedName() {}

    /** The one form that is compared first. */
    static String key(String name) {
        String key = Names.key(name);
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) > 127) {
                return LATIN_ASCII.transliterate(key);
            }
        }
        return key;
    }

    /** All forms: "Müller" is written "Muller" and "Mueller". */
    static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(name));
        String small = name.toLowerCase(Locale.ROOT);
        String written = withoutDots(Normalizer.normalize(small, Normalizer.Form.NFC));
        keys.add(key(written));
        return keys;
    }

    /** German and Danish write such letters with a second vowel where there are no dots and rings. */
    private static String withoutDots(String text) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case 'ä' -> written.append("ae");
                case 'ö', 'ø' -> written.append("oe");
                case 'ü' -> written.append("ue");
                case 'å' -> written.append("aa");
                default -> written.append(letter);
            }
        }
        return written.toString();
    }
}
