package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Quote;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.syntax.NounPhrase;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What sort of speaker a statement has. */
final class SpeakerFeatures {
    private static final int[] WORDS = {1, 2, 3, 5, 9};
    private static final WordSets SETS = WordSets.english("speaker-words");
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();
    private static final Set<String> BODIES =
            WordList.english("organization-heads").words();

    private final ParsedArticle parsed;

    private final CueLexicon lexicon;

    SpeakerFeatures(ParsedArticle parsed, CueLexicon lexicon) {
        this.parsed = parsed;
        this.lexicon = lexicon;
    }

    /** One word for the sort of speaker; the mention's own words tell, and whether it means somebody named. */
    String kindOf(@Nullable Subject source, Quote.@Nullable Speaker speaker) {
        if (source == null) {
            return "none";
        }
        boolean known = speaker != null && speaker.entityId() != null;
        int head = headOf(source);
        String word = parsed.word(head);
        if (source.end() - source.first() == 1 && parsed.tag(head).isWh()
                || word.equals("that") && source.end() - source.first() == 1) {
            return known ? "relative-named" : "relative";
        }
        if (SETS.get("pronouns-of-people").contains(word)) {
            boolean third = Set.of("he", "she").contains(word);
            return (third ? "he-she" : word) + (known ? "-named" : "");
        }
        if (SETS.get("pronouns-of-things").contains(word)) {
            return "thing-pronoun";
        }
        if (SETS.get("indefinite").contains(word)) {
            return "indefinite";
        }
        return phrase(head, known);
    }

    private String phrase(int head, boolean known) {
        Token token = parsed.token(head);
        if (token.name() != NameTag.NONE) {
            return "name-" + token.name().name().toLowerCase(Locale.ROOT);
        }
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (CALLINGS.contains(lemma) || PEOPLE.contains(lemma)) {
            return known ? "role-named" : "role";
        }
        if (SETS.get("documents").contains(lemma) || lexicon.noun(lemma) != null) {
            return "document";
        }
        if (BODIES.contains(lemma)) {
            return "body";
        }
        if (SETS.get("crowds").contains(lemma)) {
            return "crowd";
        }
        if (parsed.tag(head).isProperNoun()) {
            return "proper-noun";
        }
        if (known) {
            return "phrase-named";
        }
        return parsed.tag(head).isNoun() ? "noun" : "other";
    }

    /** Whether a speaker without a name is what people do and no body of them: "the new programme". */
    boolean isUndertaking(@Nullable Subject source) {
        if (source == null) {
            return false;
        }
        Token head = parsed.token(headOf(source));
        return head.name() == NameTag.NONE
                && SETS.get("undertakings").contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a phrase names a person, a body or people, by which something can be said: no thing, day or number. */
    boolean canSpeak(Subject source) {
        String kind = kindOf(source, null);
        int head = headOf(source);
        boolean people = kind.equals("noun") && plural(head) && !parsed.timePhrase(head) && !isUndertaking(source);
        return people
                || parsed.is(head, PRP_POSSESSIVE)
                || SETS.get("pronouns-of-people").contains(parsed.word(head))
                || kind.equals("indefinite")
                || !groupOf(kind).equals("other");
    }

    /** Coarser than {@link #kindOf}. */
    static String groupOf(String kind) {
        return switch (kind) {
            case "none" -> "none";
            case "he-she", "he-she-named", "name-person", "role", "role-named", "relative-named", "phrase-named" ->
                "person";
            case "name-organization", "name-place", "body", "crowd", "proper-noun" -> "body";
            case "i", "we", "you", "me", "us" -> "first-second";
            default -> "other";
        };
    }

    void add(FeatureSet.Builder features, Attribution attribution) {
        Subject source = attribution.source();
        if (source == null) {
            return;
        }
        int head = headOf(source);
        features.addClass("speaker words", source.end() - source.first(), WORDS);
        NounPhrase phrase = parsed.phrase(source.first());
        boolean bare = parsed.tag(source.first()).isNoun()
                && !parsed.tag(source.first()).isProperNoun();
        features.addIf(bare, "speaker without article");
        features.addIf(bare && plural(head), "speaker bare plural");
        features.addIf(parsed.inRun(source.first()), "speaker in quote");
        features.addIf(phrase == null, "speaker no noun phrase");
        features.addIf(phrase != null && phrase.first() < source.first(), "speaker cut at its start");
        features.addIf(source.first() > 0 && parsed.is(source.first() - 1, IN), "speaker after preposition");
        features.addIf(source.first() > 0 && parsed.is(source.first() - 1, CC), "speaker after and");
        features.addIf(parsed.is(source.end() - 1, POS), "speaker ends in possessive");
        features.addIf(source.end() < parsed.size() && parsed.is(source.end(), POS), "speaker owns");
        boolean digit = Character.isDigit(parsed.word(source.first()).codePointAt(0));
        features.addIf(digit, "speaker starts with number");
        features.addIf(lowerName(source), "speaker lower-case");
        if (source.first() > 0) {
            features.add("before speaker", before(source.first() - 1));
        }
    }

    private String before(int place) {
        if (parsed.sentence(place).index() != parsed.sentence(place + 1).index()) {
            return "sentence";
        }
        boolean mark = !Character.isLetterOrDigit(parsed.word(place).codePointAt(0));
        return mark
                ? parsed.comma(place) ? "comma" : parsed.quoteMark(place) ? "quote" : "mark"
                : parsed.tag(place).code();
    }

    private boolean plural(int head) {
        return parsed.is(head, org.broadsheet.annotate.PennTag.NNS);
    }

    private boolean lowerName(Subject source) {
        for (int i = source.first(); i < source.end(); i++) {
            if (Character.isUpperCase(parsed.token(i).text().codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** The last word of the first noun phrase: "the head" of "the head of the firm". */
    private int headOf(Subject source) {
        int end = source.first() + 1;
        while (end < source.end()
                && !parsed.is(end, IN)
                && !parsed.comma(end)
                && !parsed.tag(end).isWh()) {
            end++;
        }
        while (end - 1 > source.first() && parsed.is(end - 1, POS)) {
            end--;
        }
        return end - 1;
    }
}
