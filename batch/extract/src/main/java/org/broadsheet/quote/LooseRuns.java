package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Gives quoted words that stand without a cue to the statement they go on from; in a paragraph of their own they are a
 * statement of the same speaker. */
final class LooseRuns {
    /** Words between two quoted runs of one paragraph that one speaker goes on over: about two sentences of the reporter's. */
    private static final int SAME_BREATH = 40;

    /** Statements of a paragraph that are looked back at; more seldom stand in one. */
    private static final int LAST_SPOKEN = 5;

    /** No speech in a newspaper is interrupted so often: past it the marks are noise, and each addition copies the rest. */
    private static final int MAX_STRETCHES = 50;

    /** Kinds of who is told before a colon that make the words behind it theirs. */
    private static final Set<String> OTHERS = Set.of("name-person", "role", "indefinite");

    private static final Set<String> ORDINALS = WordList.english("ordinals").words();

    private final ParsedArticle parsed;
    private final SpeakerFeatures speakers;
    private final Attributions attributions;
    private final NamedSpeech named;
    private final SpeechTurns turns;
    private final Utterances utterances;

    LooseRuns(ParsedArticle parsed, CueLexicon lexicon, Attributions attributions) {
        this.parsed = parsed;
        this.speakers = new SpeakerFeatures(parsed, lexicon);
        this.named = new NamedSpeech(parsed, lexicon);
        this.attributions = attributions;
        this.turns = new SpeechTurns(parsed);
        this.utterances = new Utterances(parsed);
    }

    /** The attributions with the loose runs joined to them, and those that nobody is told to have said. */
    List<Attribution> joined() {
        List<Attribution> ahead = new ArrayList<>(attributions.found());
        ahead.sort(Comparator.comparingInt(LooseRuns::endOf));
        List<Attribution> all = new ArrayList<>();
        int next = 0;
        for (QuotedRun run : parsed.runs().all()) {
            while (next < ahead.size() && endOf(ahead.get(next)) <= run.open()) {
                all.add(ahead.get(next++));
            }
            if (attributions.claimedBetween(run.first(), run.end())) {
                continue;
            }
            if (!utterances.at(run) && !isAnswer(all, run)) {
                goOnInSentence(all, run);
                continue;
            }
            Stretch words = new Stretch(run.open(), restEnd(run));
            NamedSpeech.Told told = named.of(run);
            Subject turn = told == null ? turns.of(all, run) : null;
            int before = lastSpoken(all, run);
            if (told != null) {
                all.add(new Attribution(List.of(words), told.speaker(), told.cue(), told.word(), told.rule(), false));
            } else if (turn != null) {
                all.add(new Attribution(List.of(words), turn, null, null, QuoteRule.SPEECH_IN_TURN, false));
            } else if (before >= 0 && goesOn(all.get(before), run)) {
                goOn(all, before, words, run);
            } else {
                boolean near = before >= 0 && near(all.get(before), run) && !isAnothers(all.get(before), run);
                Subject source = near ? antecedent(all.get(before).source()) : null;
                all.add(new Attribution(List.of(words), source, null, null, QuoteRule.UNCUED_SPEECH, false));
            }
        }
        all.addAll(ahead.subList(next, ahead.size()));
        return all;
    }

    /** “I like her,” Costa said, but “when it rains, she stays at home.” */
    private void goOnInSentence(List<Attribution> all, QuotedRun run) {
        int and = run.open() - 1;
        while (and >= 0 && parsed.tag(and).isAdverb()) {
            and--;
        }
        int last = all.size() - 1;
        if (and < 0 || last < 0 || !parsed.is(and, CC)) {
            return;
        }
        Attribution spoken = all.get(last);
        Stretch cue = spoken.cue();
        if (cue != null
                && spoken.rule() == QuoteRule.SPEECH_BEFORE_CUE
                && cue.first() >= spoken.end()
                && spoken.content().size() < MAX_STRETCHES
                && parsed.sentence(cue.first()).index()
                        == parsed.sentence(run.open()).index()
                && !parsed.finiteIn(cue.end(), run.open())) {
            // The clerk “got it,” Costa said, and still “sat in”: one sentence of the reporter's with words of hers in
            // it.
            boolean mixed = !parsed.inRun(spoken.content().get(0).first());
            all.set(last, spoken.and(new Stretch(mixed ? and : run.open(), run.close())));
        }
    }

    /** The nearest statement before a run whose words are quoted, within the paragraph; else the nearest of any kind. */
    private int lastSpoken(List<Attribution> all, QuotedRun run) {
        for (int i = all.size() - 1; i >= 0 && i >= all.size() - LAST_SPOKEN; i--) {
            Attribution attribution = all.get(i);
            if (parsed.paragraph(attribution.end() - 1) != parsed.paragraph(run.first())) {
                break;
            }
            if (goesOn(attribution, run)) {
                return i;
            }
        }
        return all.size() - 1;
    }

    private static int endOf(Attribution attribution) {
        return attribution.cue() == null
                ? attribution.end()
                : Math.max(attribution.end(), attribution.cue().end());
    }

    /** “It is late,” Costa said. “So late!”: a whole sentence of few words, right behind words of somebody. */
    private boolean isAnswer(List<Attribution> all, QuotedRun run) {
        Sentence sentence = parsed.sentence(run.first());
        int before = lastSpoken(all, run);
        return run.length() > 1
                && before >= 0
                && sentence.first() == run.open()
                && sentence.end() <= run.close()
                && Character.isUpperCase(parsed.token(run.first()).text().codePointAt(0))
                && Set.of(".", "?", "!").contains(parsed.lastWord(run))
                && sameParagraph(all.get(before), run)
                && parsed.sentence(endOf(all.get(before)) - 1).index() == sentence.index() - 1
                && !goesOnBehind(run)
                && goesOn(all.get(before), run)
                && (!asks(all.get(before).end()) || parsed.lastWord(run).equals("?"));
    }

    /** Whether words end with a question, which who asks it does not answer. */
    private boolean asks(int end) {
        return parsed.is(end - 1, "?") || end > 1 && parsed.quoteMark(end - 1) && parsed.is(end - 2, "?");
    }

    /** “Help!” is the best: words that a sentence of the reporter's tells of. */
    private boolean goesOnBehind(QuotedRun run) {
        int next = run.close();
        return next < parsed.size()
                && parsed.paragraph(next) == parsed.paragraph(run.first())
                && Character.isLowerCase(parsed.token(next).text().codePointAt(0));
    }

    /**
     * “It was late. It was hard” on all of them: the rest of the last sentence, in the reporter's words and without a verb, is
     * said with it.
     */
    private int restEnd(QuotedRun run) {
        int end = parsed.sentence(run.end() - 1).end();
        if (run.close() + 1 >= end
                || !Character.isLetterOrDigit(parsed.lastWord(run).codePointAt(0))
                || !parsed.is(run.close(), IN)
                || parsed.finiteIn(run.close(), end)
                || attributions.claimedBetween(run.close(), end)) {
            return run.close();
        }
        for (int i = run.close(); i < end; i++) {
            if (parsed.inRun(i) || parsed.comma(i) || attributions.used(i)) {
                return run.close();
            }
        }
        return parsed.wordsEnd(run.close(), end);
    }

    private void goOn(List<Attribution> all, int before, Stretch words, QuotedRun run) {
        Attribution spoken = all.get(before);
        if (sameParagraph(spoken, run)) {
            all.set(before, spoken.and(words));
        } else {
            all.add(new Attribution(
                    List.of(words),
                    antecedent(spoken.source()),
                    null,
                    spoken.word(),
                    QuoteRule.SPEECH_GOES_ON_BELOW,
                    false));
        }
    }

    private boolean sameParagraph(Attribution spoken, QuotedRun run) {
        return parsed.paragraph(endOf(spoken) - 1) == parsed.paragraph(run.first());
    }

    private boolean goesOn(Attribution last, QuotedRun run) {
        CueWord word = last.word();
        if (last.rule() == QuoteRule.SPEAKER_LINE
                && run.reopened()
                && parsed.paragraph(run.first()) == parsed.paragraph(last.end() - 1) + 1) {
            return true;
        }
        if (word == null || last.content().size() >= MAX_STRETCHES) {
            return false;
        }
        boolean quoted =
                parsed.inRun(last.content().get(last.content().size() - 1).first()) || parsed.inRun(last.end() - 1);
        int end = endOf(last) - 1;
        int paragraphs = parsed.paragraph(run.first()) - parsed.paragraph(end);
        int sentences =
                parsed.sentence(run.open()).index() - parsed.sentence(end).index();
        if (paragraphs == 0 && isAnothers(last, run)) {
            return false;
        }
        if (paragraphs == 0) {
            boolean late = last.cue() != null && last.cue().end() > last.end();
            return quoted ? run.open() - end < SAME_BREATH : word.kind() == CueWord.Kind.SAY && sentences <= 1 && late;
        }
        return paragraphs == 1
                && quoted
                && sentences == 1
                && (run.reopened() || parsed.sentence(run.open()).first() == run.open());
    }

    /** The other was blunter: “Go!”: words that a sentence about somebody else leads to; a thing, "he" or no verb does not. */
    private boolean isAnothers(Attribution last, QuotedRun run) {
        int first = parsed.sentence(run.open()).first();
        // "A second was blunter": a phrase without its noun
        boolean unnamed = first + 3 < run.open()
                && parsed.is(first, DT)
                && (parsed.tag(first + 1).isAdjective() || ORDINALS.contains(parsed.word(first + 1)))
                && !parsed.tag(first + 2).isNoun();
        int end = unnamed ? first + 2 : parsed.phraseEnd(first);
        Subject source = last.source();
        if (run.open() <= first
                || !parsed.is(run.open() - 1, ":")
                || !unnamed && parsed.phraseStart(first) != first
                || parsed.inRun(first)
                || !unnamed && parsed.group(end) == null
                || source != null && parsed.word(source.meantEnd() - 1).equals(parsed.word(end - 1))) {
            return false;
        }
        return unnamed || OTHERS.contains(speakers.kindOf(new Subject(first, end), null));
    }

    /** Whom a relative pronoun stands for, since it means nobody outside its sentence. */
    private static @Nullable Subject antecedent(@Nullable Subject source) {
        return source == null ? null : new Subject(source.meantFirst(), source.meantEnd());
    }

    private boolean near(Attribution last, QuotedRun run) {
        int paragraphs = parsed.paragraph(run.first()) - parsed.paragraph(last.end() - 1);
        return paragraphs <= 1;
    }
}
