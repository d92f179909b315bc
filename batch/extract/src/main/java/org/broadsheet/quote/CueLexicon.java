package org.broadsheet.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.quote.CueWord.Frame;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.quote.CueWord.Part;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** The words of {@code cues.tsv}. */
final class CueLexicon {
    private final Map<String, CueWord> verbs = new HashMap<>();
    private final Map<String, CueWord> nouns = new HashMap<>();
    private final Map<String, CueWord> adjectives = new HashMap<>();

    private CueLexicon() {}

    /** Reads the lexicon from the class path. */
    static CueLexicon load() {
        return of(WordList.english("cues"));
    }

    static CueLexicon of(WordList cues) {
        CueLexicon lexicon = new CueLexicon();
        cues.rows().forEach(lexicon::add);
        return lexicon;
    }

    private void add(WordList.Row row) {
        Part part = switch (row.cell(1)) {
            case "v" -> Part.VERB;
            case "n" -> Part.NOUN;
            case "a" -> Part.ADJECTIVE;
            default -> throw new IllegalArgumentException("cues.tsv: part of speech of " + row.cell(0));
        };
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        Set<String> prepositions = new HashSet<>();
        for (String frame : row.parts(3)) {
            if (frame.startsWith("-")) {
                prepositions.add(frame.substring(1));
            } else if (frame.equals("that!")) {
                frames.add(Frame.THAT_ONLY);
            } else {
                frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
            }
        }
        CueWord word = new CueWord(
                row.cell(0),
                part,
                Kind.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                frames,
                Set.copyOf(prepositions));
        Map<String, CueWord> words = switch (part) {
            case VERB -> verbs;
            case NOUN -> nouns;
            case ADJECTIVE -> adjectives;
        };
        words.putIfAbsent(word.lemma(), word);
    }

    /** The verb of a lemma; "Said" too, which the tagger takes for a name at the start of a sentence. */
    @Nullable
    CueWord verb(String lemma) {
        return verbs.get(lemma.equals("Said") || lemma.equals("Says") ? "say" : lemma);
    }

    @Nullable
    CueWord noun(String lemma) {
        return nouns.get(lemma);
    }

    @Nullable
    CueWord adjective(String lemma) {
        return adjectives.get(lemma);
    }
}
