package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Tells who says quoted words that no verb beside them attributes, by a name before a colon or behind a dash. */
final class NamedSpeech {
    /** Sorts of speakers of {@link SpeakerFeatures} that are one person. */
    private static final Set<String> PERSONS = Set.of("name-person", "he-she", "role");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final SpeakerFeatures speakers;

    /**
     * Who is told beside quoted words.
     *
     * @param speaker the mention
     * @param cue the verb of the sentence before the colon, or null
     * @param word its entry, or null
     * @param rule what tells it
     */
    record Told(
            Subject speaker,
            @Nullable Stretch cue,
            @Nullable CueWord word,
            QuoteRule rule) {}

    NamedSpeech(ParsedArticle parsed, CueLexicon lexicon) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.subjects = parsed.subjects();
        this.speakers = new SpeakerFeatures(parsed, lexicon);
    }

    /** The speaker of a run, or null where none is told beside it. */
    @Nullable
    Told of(QuotedRun run) {
        Subject signed = signature(run);
        if (signed != null) {
            return new Told(signed, null, null, QuoteRule.SIGNED_SPEECH);
        }
        return run.open() > 0 && parsed.is(run.open() - 1, ":") ? beforeColon(run.open() - 1) : null;
    }

    /** Who is named after a dash below quoted words, as under a motto: “It is over.” — Ana Costa. */
    private @Nullable Subject signature(QuotedRun run) {
        int first = run.close() + 1;
        if (first >= parsed.size()
                || !parsed.dash(first - 1) && !parsed.is(first - 1, "-")
                || parsed.phraseStart(first) != first) {
            return null;
        }
        int end = parsed.phraseEnd(first);
        boolean last = end >= parsed.size() || parsed.paragraph(end) != parsed.paragraph(first);
        return person(first, end) >= 0 || last && isName(first, end) ? new Subject(first, end) : null;
    }

    /** "Ana Costa, The Port Times:", "then Costa, in a low voice:", "Costa told the paper:" above the words. */
    @Nullable
    Told beforeColon(int colon) {
        Sentence sentence = parsed.sentence(colon);
        VerbGroup verb = null;
        int from = sentence.first();
        for (int i = colon - 1; i >= sentence.first(); i--) {
            if (parsed.is(i, ";")) {
                from = i + 1;
                break;
            }
            VerbGroup group = parsed.group(i);
            if (group != null && !parsed.inRun(i) && (group.isFinite() || group.first() == sentence.first())) {
                verb = group;
            }
        }
        return verb == null ? named(from, colon) : said(verb, colon);
    }

    private @Nullable Told said(VerbGroup verb, int colon) {
        if (parsed.token(verb.head()).lemma().equals("be")) {
            return described(verb, colon);
        }
        CueWord word = lexicon.verb(parsed.token(verb.head()).lemma());
        if (word == null || !word.takes(CueWord.Frame.QUOTE) || verb.passive() || verb.doubtful()) {
            return null;
        }
        boolean inverted =
                verb.first() == parsed.sentence(colon).first() && parsed.phraseStart(verb.end()) == verb.end();
        Subject subject = inverted ? new Subject(verb.end(), parsed.phraseEnd(verb.end())) : subjects.of(verb);
        return subject == null || anothers(subject, verb, colon)
                ? null
                : new Told(subject, new Stretch(verb.first(), verb.end()), word, QuoteRule.SPEECH_BELOW_CUE);
    }

    /** "Costa was blunter:": who is described before the words that show it. */
    private @Nullable Told described(VerbGroup be, int colon) {
        Subject subject = subjects.of(be);
        boolean person = subject != null
                && subject.end() <= be.first()
                && PERSONS.contains(speakers.kindOf(subject, null))
                && parsed.phraseStart(colon - 1) < 0;
        for (int i = be.end(); i < colon; i++) {
            person &= parsed.group(i) == null && !parsed.comma(i);
        }
        return person && subject != null ? new Told(subject, null, null, QuoteRule.NAME_BEFORE_SPEECH) : null;
    }

    /** "My work reflects the rule that Costa set:": what can say nothing does not where another acts before the colon. */
    private boolean anothers(Subject subject, VerbGroup verb, int colon) {
        if (!speakers.kindOf(subject, null).equals("noun")) {
            return false;
        }
        for (int i = verb.end(); i < colon; i++) {
            VerbGroup other = parsed.group(i);
            if (other != null && other.isFinite() && !parsed.inRun(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Told named(int from, int colon) {
        for (int i = from; i < colon; i++) {
            if (parsed.phraseStart(i) == i && person(i, parsed.phraseEnd(i)) >= 0) {
                boolean aside = i > from && parsed.is(i - 1, IN) && !parsed.is(i - 1, "from");
                return aside
                        ? null
                        : new Told(new Subject(i, parsed.phraseEnd(i)), null, null, QuoteRule.NAME_BEFORE_SPEECH);
            }
        }
        return null;
    }

    /** "Pia Sánchez": two capitals or more that no list knows. */
    private boolean isName(int first, int end) {
        for (int i = first; i < end; i++) {
            if (!parsed.tag(i).isProperNoun()) {
                return false;
            }
        }
        return end - first > 1;
    }

    /** The first word of a person's name in a phrase that ends with it, or -1. */
    private int person(int first, int end) {
        if (parsed.token(end - 1).name() != NameTag.PERSON) {
            return -1;
        }
        int i = end - 1;
        while (i > first && parsed.token(i - 1).name() == NameTag.PERSON) {
            i--;
        }
        return i;
    }
}
