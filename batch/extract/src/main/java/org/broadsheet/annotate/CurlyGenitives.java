package org.broadsheet.annotate;

/**
 * The genitive of a name that ends in s and is written with a curly apostrophe, "Weber’s" but "Brandts’ plan", which the tagger
 * takes for the end of a quotation.
 */
final class CurlyGenitives {
    private static final String APOSTROPHE = "’";
    private static final String OPENING = "‘";

    private CurlyGenitives() {}

    /**
     * Tags as a mark of the genitive what stands right behind an s and before a noun, an adjective or a number, where the
     * sentence has opened no quotation with such a mark.
     *
     * @param tags of the sentence, changed in place
     * @param first number of its first token in the split
     */
    static void mend(WordForm[] words, PennTag[] tags, Split split, int first) {
        for (int i = 1; i + 1 < tags.length; i++) {
            String word = words[i].text;
            if (word.equals(OPENING)) {
                return;
            }
            boolean glued = split.to(first + i - 1) == split.from(first + i);
            boolean apart = split.to(first + i) < split.from(first + i + 1);
            if (word.equals(APOSTROPHE)
                    && tags[i] == PennTag.CLOSE_QUOTE
                    && glued
                    && apart
                    && words[i - 1].text.endsWith("s")
                    && tags[i - 1].isNoun()
                    && mayBeOwned(tags[i + 1])) {
                tags[i] = PennTag.POS;
            }
        }
    }

    private static boolean mayBeOwned(PennTag next) {
        return next == PennTag.CD || next.isAdjective() || next.isNoun() && !next.isProperNoun();
    }
}
