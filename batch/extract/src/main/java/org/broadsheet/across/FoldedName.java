package org.broadsheet.across;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.entity.Names;

/** Names as they are compared: without accents, full stops and case, letters that no accent makes as those they are near. */
final class FoldedName {
    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"));
    /** German writes them with an e where it has no dots. */
    private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");

    private FoldedName() {}

    /** The one form that is compared first. */
    static String key(String name) {
        String key = Names.key(name);
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) > 127) {
                return replaced(key, LETTERS);
            }
        }
        return key;
    }

    /** All forms: "Müller" is written "Muller" and "Mueller". */
    static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(name));
        String small = name.toLowerCase(java.util.Locale.ROOT);
        String written = replaced(java.text.Normalizer.normalize(small, java.text.Normalizer.Form.NFC), UMLAUTS);
        keys.add(key(written));
        return keys;
    }

    private static String replaced(String text, Map<String, String> letters) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            replaced.append(letters.getOrDefault(letter, letter));
        }
        return replaced.toString();
    }
}
