package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** What a phrase does in its sentence, as far as it tells who is meant. */
final class Clauses {
    private static final Set<String> SPEECH = WordList.english("cues").rows().stream()
            .filter(row -> row.cell(1).equals("v") && row.parts(3).contains("quote"))
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SHOWING = CueVerbs.of("show");
    private static final Set<Clause.Link> HANGING = Set.of(Clause.Link.SUBORDINATE, Clause.Link.RELATIVE);
    private static final Set<String> JUDGING = CueVerbs.of("say", "think");

    private final ParsedArticle parsed;

    Clauses(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether the phrase [first, end) is the subject of a verb, also of an inverted verb of speech. */
    boolean isSubject(int first, int end) {
        return verbOf(first, end) != null;
    }

    /** "Ana Costa, Mia Holm and Jon Weber": whether a name is one of several that are joined by "and". */
    boolean isJoined(int first, int end) {
        Sentence sentence = parsed.sentence(first);
        boolean behind = first - 1 > sentence.first()
                && parsed.is(first - 1, "and")
                && (parsed.comma(first - 2) || parsed.tag(first - 2).isProperNoun());
        boolean before = end + 1 < sentence.end()
                && parsed.is(end, "and")
                && parsed.tag(end + 1).isProperNoun();
        return behind || before;
    }

    /** "Costa's first answer was": whose the subject is that a phrase before {@code end} and its "'s" belong to. */
    boolean ownsSubject(int end) {
        if (end >= parsed.size() || parsed.tag(end) != POS) {
            return false;
        }
        int next = parsed.phraseEnd(end);
        VerbGroup verb = next > end && next < parsed.size() ? parsed.group(next) : null;
        return verb != null && verb.isFinite() || next > end + 1 && isSubject(end + 1, next);
    }

    /** "For Costa, it is a matter of taste": of whom the sentence opens to tell. */
    boolean isTopic(int first, int end) {
        int opening = parsed.sentence(first).first();
        return first == opening + 1
                && (parsed.is(opening, "for") || parsed.is(opening, "to"))
                && end < parsed.size()
                && parsed.comma(end);
    }

    /** "According to Costa": who speaks without a verb. */
    boolean isAccordingTo(int first) {
        return first - 2 >= parsed.sentence(first).first()
                && parsed.is(first - 1, "to")
                && parsed.is(first - 2, "according");
    }

    /** Whether a clause stands before a token in its sentence, outside quote marks, so that the token's own is another. */
    boolean opensWithin(int at) {
        for (int i = parsed.sentence(at).first(); i < at; i++) {
            VerbGroup verb = parsed.inQuote(i) ? null : parsed.group(i);
            if (verb != null && verb.isFinite()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a token stands in the first clause of its sentence that hangs on no other: "After Weber left, Costa" tells of
     * Costa first.
     */
    boolean isInFirst(int at) {
        Sentence sentence = parsed.sentence(at);
        ClauseMap clauses = ClauseMap.of(parsed, sentence);
        if (HANGING.contains(clauses.at(at).link())) {
            return false;
        }
        for (int i = sentence.first(); i < at; i++) {
            VerbGroup verb = parsed.inQuote(i) ? null : parsed.group(i);
            if (verb != null
                    && verb.isFinite()
                    && !HANGING.contains(clauses.at(i).link())) {
                return false;
            }
        }
        return true;
    }

    /** "He said Costa would come": whether a name is the subject of what the subject [first, end) says. */
    boolean isSubjectOfSaid(int first, int end, int name) {
        VerbGroup verb = verbOf(first, end);
        int said = verb == null ? -1 : verb.end();
        if (said >= 0 && said < parsed.size() && parsed.is(said, "that")) {
            said++;
        }
        return said == name && name > first && parsed.verbOf(name) != null;
    }

    /** "It shows", as a paper does and nobody speaks. */
    boolean shows(int subject) {
        VerbGroup verb = verbOf(subject, subject + 1);
        return verb != null && SHOWING.contains(parsed.token(verb.head()).lemma());
    }

    /** Whether the verb of the phrase is one of speech. */
    boolean isSpeaker(int first, int end) {
        VerbGroup verb = verbOf(first, end);
        return verb != null && isSpeech(verb);
    }

    /** Whether a verb of speech stands right before a token and outside quote marks: "the judge told him". */
    boolean isSpokenTo(int first) {
        VerbGroup verb = first > parsed.sentence(first).first() ? parsed.group(first - 1) : null;
        return verb != null && verb.end() == first && isSpeech(verb);
    }

    /** Whether the phrase is told to say or think something. */
    boolean judges(int first, int end) {
        VerbGroup verb = verbOf(first, end);
        return verb != null && JUDGING.contains(parsed.token(verb.head()).lemma());
    }

    /** Whether the phrase is told to speak, to someone or of something. */
    boolean speaks(int first, int end) {
        VerbGroup verb = verbOf(first, end);
        return verb != null && speaks(verb);
    }

    private boolean speaks(VerbGroup verb) {
        return isSpeech(verb) || parsed.token(verb.head()).lemma().equals("speak");
    }

    /** The verb of a phrase, or null. "said Rutte": only verbs of speech turn around in news. */
    private @Nullable VerbGroup verbOf(int first, int end) {
        // "said mill owner Ana Costa": the name ends the phrase behind the verb.
        int start =
                parsed.phraseStart(first) >= 0 && parsed.phraseEnd(first) == end ? parsed.phraseStart(first) : first;
        if (start > parsed.sentence(first).first()) {
            VerbGroup before = parsed.group(start - 1);
            if (before != null
                    && before.isFinite()
                    && before.end() == start
                    && isSpeech(before)
                    && !isObjectAfter(before)) {
                return before;
            }
        }
        // A name may hold phrases: of "Bank of Estonia" the first is the head.
        VerbGroup verb = null;
        for (int i = first; i < end && verb == null; i++) {
            verb = parsed.verbOf(i);
        }
        return verb == null ? verbOfOffice(first) : verb;
    }

    /** "Secretary of State Ana Costa said": the phrase that ends in the name belongs to the office in front of it. */
    private @Nullable VerbGroup verbOfOffice(int first) {
        int of = parsed.phraseStart(first) - 1;
        boolean office = of + 1 < first
                && of - 1 >= parsed.sentence(first).first()
                && parsed.is(of, "of")
                && parsed.tag(of - 1).isProperNoun();
        return office ? verbOf(parsed.phraseStart(of - 1), of) : null;
    }

    /** Whether a name opens a sentence in which the tagger found no verb: "Weber seconds Costa's plan." */
    boolean opensVerbless(int first) {
        Sentence sentence = parsed.sentence(first);
        if (first != sentence.first() || !parsed.is(sentence.end() - 1, ".")) {
            return false;
        }
        for (int i = first; i < sentence.end(); i++) {
            if (parsed.group(i) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sentence has a verb of speech outside quote marks. */
    boolean tellsOfSpeech(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            VerbGroup verb = parsed.inQuote(i) ? null : parsed.group(i);
            if (verb != null && speaks(verb)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpeech(VerbGroup verb) {
        return SPEECH.contains(parsed.token(verb.head()).lemma());
    }

    /** Whether a speech verb has its subject before it, so that what follows is spoken to: "he told Rutte". */
    private boolean isObjectAfter(VerbGroup verb) {
        int before = verb.first() - 1;
        return before >= parsed.sentence(verb.first()).first()
                && (parsed.phrase(before) != null
                        || parsed.group(before) != null
                        || parsed.tag(before).isAdverb()
                        || parsed.tag(before).isWh());
    }
}
