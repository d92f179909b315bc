package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.RP;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds cues that stand after what is said or inside it: “It is over,” she said. {@link LateContent} tells what that is. */
final class LateCues {
    /** How far behind an inverted speaker ("said the mayor, who …,") quoted words may go on: about one relative clause. */
    private static final int QUOTE_SIGHT = 25;

    private static final Set<String> CRIES = Set.of("?", "!");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final Openings openings;
    private final Extents extents;
    private final CueContest contest;
    private final Attributions attributions;
    private final SpokenWords spokenWords;
    private final LateContent content;
    private final InvertedSpeakers invertedSpeakers;
    private final AnyVerbCues anyVerbCues;
    private final NounTaggedCues nounTagged;
    private final AccordingTo accordingTo;
    private final PuttingIt puttingIt;
    private final QuotedSubjects quotedSubjects;
    private final UnmarkedSpeech unmarkedSpeech;
    private final AsReported asReported;
    private final WordsOf wordsOf;

    LateCues(
            ParsedArticle parsed,
            CueLexicon lexicon,
            SubjectFinder subjects,
            Openings openings,
            Extents extents,
            CueContest contest,
            Attributions attributions) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.openings = openings;
        this.extents = extents;
        this.contest = contest;
        this.attributions = attributions;
        this.spokenWords = new SpokenWords(parsed, lexicon, openings, attributions);
        this.content = new LateContent(parsed, spokenWords, new LateRests(parsed, openings, contest));
        this.invertedSpeakers = new InvertedSpeakers(parsed, subjects, openings, spokenWords);
        this.anyVerbCues = new AnyVerbCues(parsed, subjects, spokenWords, contest, attributions);
        this.nounTagged = new NounTaggedCues(parsed, lexicon, spokenWords, attributions);
        this.puttingIt = new PuttingIt(parsed, subjects, attributions);
        this.quotedSubjects = new QuotedSubjects(parsed, lexicon, subjects, attributions);
        this.unmarkedSpeech = new UnmarkedSpeech(parsed, attributions);
        this.wordsOf = new WordsOf(parsed, lexicon, attributions);
        this.asReported = new AsReported(parsed, openings, attributions);
        this.accordingTo = new AccordingTo(parsed, openings, spokenWords, attributions);
    }

    void read(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            VerbGroup group = parsed.group(i);
            if (group == null || group.first() != i || parsed.inRun(i)) {
                nounTagged.read(i, sentence);
                wordsOf.read(i, sentence);
                continue;
            }
            CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
            if (puttingIt.read(group, sentence) || quotedSubjects.read(group, sentence)) {
                continue;
            }
            if (word == null || !word.takes(CueWord.Frame.LATE) && !word.lemma().equals("accord")) {
                anyVerbCues.read(group, sentence);
                continue;
            }
            if (word.lemma().equals("accord")) {
                accordingTo.read(group, word, sentence);
            } else if (word.takes(CueWord.Frame.LATE)
                    && !group.passive()
                    && group.form() != Form.PARTICIPLE
                    && !unmarkedSpeech.read(group, word, sentence)) {
                late(group, word, sentence);
            }
            i = group.end() - 1;
        }
    }

    private void late(VerbGroup group, CueWord word, Sentence sentence) {
        Subject inverted = invertedSpeakers.after(group, word, sentence);
        Subject source = inverted != null ? inverted : subjects.of(group);
        if (group.form() != Form.FINITE && (source == null || !chained(source, group))) {
            return;
        }
        if (inverted == null && source != null && (isRelative(source) || isConnective(source, group))) {
            return;
        }
        int left = inverted != null ? group.first() : SubjectFinder.leftmost(source, group);
        if (left > 0
                && parsed.quoteEnds(left - 1, group.first())
                && (lostBefore(left, group) || describesBefore(left, group, word))) {
            return;
        }
        if (asReported.after(left, group, word, source, sentence)) {
            return;
        }
        Opening right = right(group, word, inverted, sentence);
        if (right != null && right.frame() != Opening.Frame.QUOTE) {
            if (hasOwnWords(left, group, right, sentence)) {
                return;
            }
            right = null;
        }
        if (right == null && asReported.leadsIn(left, word, sentence)) {
            asReported.before(group, word, source, sentence);
            return;
        }
        Stretch after = right == null ? null : new Stretch(right.first(), extents.end(right, group.head()));
        add(content.of(group, word, inverted, left, after, sentence), source, group, word);
    }

    /** "The firm, which maintains the lines": a relative clause attributes nothing that stands before it. */
    private boolean isRelative(Subject source) {
        return source.first() != source.meantFirst()
                || parsed.tag(source.first()).isWh();
    }

    /** "That said, demand is high": what has been said, by whomever. */
    private boolean isConnective(Subject source, VerbGroup group) {
        return source.end() - source.first() == 1
                && source.end() == group.first()
                && parsed.is(source.first(), "that")
                && group.end() < parsed.size()
                && (parsed.comma(group.end()) || parsed.is(group.end(), "being"));
    }

    /** Whether only what opens behind a cue is its content, not what stands before it. */
    private boolean hasOwnWords(int left, VerbGroup group, Opening right, Sentence sentence) {
        return !spokenWords.endBefore(left, group) || namedBefore(left, right, sentence) || isAnother(left, right);
    }

    /** In a review of the “harm of dust,” they said that: what the lead-in names, where the cue has a clause of its own. */
    private boolean namedBefore(int left, Opening right, Sentence sentence) {
        QuotedRun run = parsed.runs().at(parsed.inRun(left - 1) ? left - 1 : left - 2);
        int before = run.open() - 1;
        boolean titled = run.length() <= SpokenWords.FRAGMENT && parsed.titleCase(run);
        return before > sentence.first()
                && (titled || parsed.is(right.first(), "that") && (parsed.is(before, DT) || parsed.is(before, IN)))
                && parsed.is(sentence.first(), IN)
                && !parsed.finiteIn(sentence.first(), run.open());
    }

    /** “Never!” Costa told herself she was right: behind a question or a cry a cue with a clause of its own is another's. */
    private boolean isAnother(int left, Opening right) {
        QuotedRun run = parsed.runs().at(parsed.inRun(left - 1) ? left - 1 : left - 2);
        boolean clause = right.frame() == Opening.Frame.CLAUSE
                && (parsed.is(right.first(), "that") || parsed.phraseStart(right.first()) == right.first());
        return clause && run.close() == left && CRIES.contains(parsed.lastWord(run));
    }

    /** What opens behind the cue, unless it is quoted and another cue's. */
    private @Nullable Opening right(VerbGroup group, CueWord word, @Nullable Subject inverted, Sentence sentence) {
        Opening right = inverted != null ? quoteAfter(inverted.end(), sentence) : openings.after(group.end(), word);
        boolean lost = right != null && right.frame() == Opening.Frame.QUOTE && lost(right.first(), group);
        return lost ? null : right;
    }

    private boolean lost(int token, VerbGroup group) {
        QuotedRun run = parsed.run(token);
        return run != null && contest.lost(run, group);
    }

    /** Whether the run that ends before a cue's first word is another cue's. */
    private boolean lostBefore(int left, VerbGroup group) {
        return lost(parsed.inRun(left - 1) ? left - 1 : left - 2, group);
    }

    /** "the “sense of urgency” he felt": what is only thought goes behind a comma. */
    private boolean describesBefore(int left, VerbGroup group, CueWord word) {
        return word.kind() == CueWord.Kind.THINK && !spokenWords.endBefore(left, group);
    }

    private void add(List<Stretch> content, @Nullable Subject source, VerbGroup group, CueWord word) {
        if (content.isEmpty()) {
            return;
        }
        Stretch said = content.get(0);
        QuoteRule rule = parsed.inRun(said.end() - 1) || parsed.inRun(said.first())
                ? QuoteRule.SPEECH_BEFORE_CUE
                : QuoteRule.CLAUSE_BEFORE_CUE;
        if (rule == QuoteRule.CLAUSE_BEFORE_CUE && group.doubtful() && holdsSaying(said)) {
            return;
        }
        Stretch cue = new Stretch(group.first(), group.end());
        attributions.add(new Attribution(content, source, cue, word, rule, group.doubtful()));
    }

    /** "Costa said that for every boat, the owner should charge": what a saying of its own tells hangs on no duty behind it. */
    private boolean holdsSaying(Stretch clause) {
        for (int i = clause.first(); i + 1 < clause.end(); i++) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE && group.end() < clause.end()) {
                CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
                if (word != null && word.kind() == CueWord.Kind.SAY && parsed.is(group.end(), "that")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether only verbs stand between a subject and a verb that is not finite: "is quoted as saying". */
    private boolean chained(Subject source, VerbGroup group) {
        for (int i = source.end(); i < group.first(); i++) {
            if (parsed.group(i) == null && !parsed.tag(i).isAdverb() && !parsed.is(i, IN) && !parsed.is(i, RP)) {
                return false;
            }
        }
        return source.end() < group.first();
    }

    private @Nullable Opening quoteAfter(int end, Sentence sentence) {
        for (int i = end; i < sentence.end() && i < end + QUOTE_SIGHT; i++) {
            QuotedRun run = parsed.run(i);
            if (run != null) {
                boolean marked = i > end && (parsed.comma(i - 1) || parsed.is(i - 1, ":"));
                return run.open() == i && marked ? new Opening(Opening.Frame.QUOTE, i, end) : null;
            }
        }
        return null;
    }
}
