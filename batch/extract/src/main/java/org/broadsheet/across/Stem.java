package org.broadsheet.across;

/** What the forms of an English word share: the word without its commonest endings. */
final class Stem {
    private static final int SHORTEST = 3;

    private Stem() {}

    /** The stem of a word in lower case; {@code soaked}, {@code soaking} and {@code soak} have one. */
    static String of(String word) {
        String stem = word;
        if (stem.endsWith("ies") && stem.length() > SHORTEST + 2) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.endsWith("sses") || stem.endsWith("xes") || stem.endsWith("shes") || stem.endsWith("ches")) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && !stem.endsWith("is")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("ing")) {
            stem = single(cut(stem, 3));
        } else if (stem.endsWith("ied")) {
            stem = cut(stem, 3) + "y";
        } else if (stem.endsWith("ed")) {
            stem = single(cut(stem, 2));
        }
        return stem.endsWith("e") ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.length() - letters >= SHORTEST ? word.substring(0, word.length() - letters) : word;
    }

    /** Without a doubled last consonant: "stopp" is "stop". */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
