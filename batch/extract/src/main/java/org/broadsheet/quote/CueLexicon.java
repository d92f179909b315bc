package org.broadsheet.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.quote.CueWord.Frame;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.quote.CueWord.Part;
import org.jspecify.annotations.Nullable;

/** The words of {@code cues.txt}. */
final class CueLexicon {
    private static final String RESOURCE = "cues.txt";

    private final Map<String, CueWord> verbs = new HashMap<>();
    private final Map<String, CueWord> nouns = new HashMap<>();
    private final Map<String, CueWord> adjectives = new HashMap<>();

    private CueLexicon() {}

    /** Reads the lexicon from the class path. */
    static CueLexicon load() {
        CueLexicon lexicon = new CueLexicon();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CueLexicon.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lexicon.add(line.trim().split("\\s+"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return lexicon;
    }

    private void add(String[] fields) {
        Part part = switch (fields[1]) {
            case "v" -> Part.VERB;
            case "n" -> Part.NOUN;
            case "a" -> Part.ADJECTIVE;
            default -> throw new IllegalArgumentException(RESOURCE + ": part of speech of " + fields[0]);
        };
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        Set<String> prepositions = new HashSet<>();
        for (int i = 3; i < fields.length; i++) {
            if (fields[i].startsWith("-")) {
                prepositions.add(fields[i].substring(1));
            } else if (fields[i].equals("that!")) {
                frames.add(Frame.THAT_ONLY);
            } else {
                frames.add(Frame.valueOf(fields[i].toUpperCase(Locale.ROOT)));
            }
        }
        CueWord word = new CueWord(
                fields[0], part, Kind.valueOf(fields[2].toUpperCase(Locale.ROOT)), frames, Set.copyOf(prepositions));
        Map<String, CueWord> words = switch (part) {
            case VERB -> verbs;
            case NOUN -> nouns;
            case ADJECTIVE -> adjectives;
        };
        words.putIfAbsent(word.lemma(), word);
    }

    @Nullable
    CueWord verb(String lemma) {
        return verbs.get(lemma);
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
