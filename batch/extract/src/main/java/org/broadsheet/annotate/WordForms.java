package org.broadsheet.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes words into what the models see, and remembers the latest of them: texts use few words often. Safe for use by
 * many threads at once: what is remembered is immutable, and a thread that misses another's entry makes its own.
 */
public final class WordForms {
    private static final int PLACES = 1 << 16;
    private static final int LONGEST_KEPT = 40;

    private final Lexicon lexicon;
    private final @Nullable WordForm[] kept = new WordForm[PLACES];

    public WordForms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A word. */
    public WordForm of(String text) {
        if (text.length() > LONGEST_KEPT) {
            return make(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        WordForm form = kept[place];
        if (form == null || !form.text.equals(text)) {
            form = make(text);
            kept[place] = form;
        }
        return form;
    }

    /** The words of a sentence. */
    public WordForm[] of(List<String> words) {
        WordForm[] forms = new WordForm[words.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = of(words.get(i));
        }
        return forms;
    }

    private WordForm make(String text) {
        String lower = WordForm.lowerCase(text);
        return new WordForm(text, lower, lexicon.word(lower));
    }
}
