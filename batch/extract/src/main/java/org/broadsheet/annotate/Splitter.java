package org.broadsheet.annotate;

/**
 * Cuts a text into words and sentences, as the Universal Dependencies treebanks of English do: marks, clitics ("'s",
 * "n't") and the parts of a hyphenated word are tokens of their own; abbreviations keep their dot. One pass, linear in
 * the text's length, whatever the text. Safe for use by many threads at once.
 */
public final class Splitter {
    private final Abbreviations abbreviations = Abbreviations.load();

    /** The tokens and sentences of a text, which is taken for one paragraph: its last token ends a sentence. */
    public Split split(CharSequence text) {
        Split split = new Split();
        ScannedText scanned = new ScannedText(text);
        new WordScanner(scanned, split, abbreviations).scan();
        new SentenceEnds(scanned, split, abbreviations).mark();
        return split;
    }
}
