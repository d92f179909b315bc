package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;
import org.broadsheet.quote.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds statements whose cue stands after them or inside: “It is over,” she said. */
final class LateCues {
    private final Reading reading;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;
    private final SpokenWords spokenWords;
    private final InvertedSpeakers invertedSpeakers;
    private final AnyVerbCues anyVerbCues;
    private final AccordingTo accordingTo;

    LateCues(
            Reading reading,
            CueLexicon lexicon,
            Subjects subjects,
            Openings openings,
            Extents extents,
            Attributions attributions) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
        this.spokenWords = new SpokenWords(reading, openings, attributions);
        this.invertedSpeakers = new InvertedSpeakers(reading, openings, spokenWords);
        this.anyVerbCues = new AnyVerbCues(reading, subjects, spokenWords, attributions);
        this.accordingTo = new AccordingTo(reading, openings, spokenWords, attributions);
    }

    void read(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            VerbGroup group = reading.group(i);
            if (group == null || group.first() != i || reading.inRun(i)) {
                continue;
            }
            CueWord word = lexicon.verb(reading.tokens.get(group.head()).lemma());
            if (word == null || !word.takes(CueWord.Frame.LATE) && !word.lemma().equals("accord")) {
                anyVerbCues.read(group, sentence);
                continue;
            }
            if (word.lemma().equals("accord")) {
                accordingTo.read(group, word, sentence);
            } else if (word.takes(CueWord.Frame.LATE) && !group.passive() && group.form() != Form.PARTICIPLE) {
                late(group, word, sentence);
            }
            i = group.end() - 1;
        }
    }

    private void late(VerbGroup group, CueWord word, Sentence sentence) {
        Source inverted = invertedSpeakers.after(group, sentence);
        Source source = inverted != null ? inverted : subjects.of(group);
        if (group.form() != Form.FINITE && (source == null || !chained(source, group))) {
            return;
        }
        int left = inverted != null ? group.first() : Subjects.leftmost(source, group);
        Opening right = inverted != null ? quoteAfter(inverted.end(), sentence) : openings.after(group.end(), word);
        if (right != null && right.frame() != Opening.Frame.QUOTE) {
            if (!spokenWords.endBefore(left, group)) {
                return;
            }
            right = null;
        }
        if (right == null && leadIn(left, sentence)) {
            asReported(group, word, source, sentence);
            return;
        }
        int cueEnd = inverted != null ? inverted.end() : group.end();
        boolean inserted = cueEnd < sentence.end() && reading.comma(cueEnd) && !reading.inRun(cueEnd);
        Stretch before = spokenWords.before(left, sentence, right != null, inserted);
        if (before == null) {
            if (inverted != null && right != null) {
                attributions.add(new Attribution(
                        List.of(new Stretch(right.first(), extents.end(right, group.head()))),
                        source,
                        new Stretch(group.first(), group.end()),
                        word,
                        Evidence.QUOTE,
                        group.doubtful()));
            }
            return;
        }
        List<Stretch> content = new ArrayList<>();
        content.add(before);
        int end = inverted != null ? inverted.end() : group.end();
        boolean quoted = reading.inRun(before.end() - 1);
        if (right != null) {
            content.add(new Stretch(right.first(), extents.end(right, group.head())));
        } else if (!quoted) {
            int rest = restAfter(end, inverted != null, sentence);
            if (rest > 0) {
                content.add(new Stretch(rest, reading.wordsEnd(rest, sentence.end())));
            } else if (!reading.finiteIn(before) || !quietAfter(end, sentence)) {
                return;
            }
        }
        Evidence evidence =
                reading.inRun(before.end() - 1) || reading.inRun(before.first()) ? Evidence.QUOTE : Evidence.LATE;
        attributions.add(new Attribution(
                content, source, new Stretch(group.first(), group.end()), word, evidence, group.doubtful()));
    }

    /** "As the paper reported, the fund is empty." */
    private void asReported(VerbGroup group, CueWord word, @Nullable Source source, Sentence sentence) {
        int first = openings.clauses().afterAside(group.end(), sentence);
        if (first < sentence.end()) {
            attributions.add(new Attribution(
                    List.of(new Stretch(first, reading.wordsEnd(first, sentence.end()))),
                    source,
                    new Stretch(group.first(), group.end()),
                    word,
                    Evidence.LATE,
                    group.doubtful()));
        }
    }

    private boolean leadIn(int left, Sentence sentence) {
        return left == sentence.first() + 1 && reading.words[sentence.first()].equals("as");
    }

    /** Where a statement goes on after an inserted cue: "The plan, he said, will fail"; -1 where it does not. */
    private int restAfter(int end, boolean inverted, Sentence sentence) {
        int comma = end;
        if (comma >= sentence.end() || !reading.comma(comma) || reading.inRun(comma)) {
            return -1;
        }
        if (inverted) {

            for (int i = comma + 1; i < sentence.end(); i++) {
                if (reading.comma(i) && i + 1 < sentence.end() && reading.group(i + 1) != null) {
                    comma = i;
                    break;
                }
            }
        }
        int first = comma + 1;
        if (first + 2 >= sentence.end()
                || reading.is(first, IN) && !reading.finiteIn(first, sentence.end())
                || reading.is(first, VBG)
                || reading.tag(first).isWh()
                || reading.words[first].equals("according")
                || reading.inRun(first)
                || reading.is(first, CC) && reading.group(first + 1) != null
                || reading.tag(first).isAdverb() && reading.is(first + 1, VBG)
                || reading.is(first, CC) && inverted
                || inverted
                        && comma == end
                        && !reading.is(first, VBZ)
                        && !reading.is(first, VBD)
                        && !reading.is(first, MD)
                        && !openings.clauses().at(first, sentence.end())) {
            return -1;
        }
        return first;
    }

    /** Whether nothing follows a late cue that could be its content. */
    private boolean quietAfter(int end, Sentence sentence) {
        if (end >= sentence.end()) {
            return true;
        }
        return reading.comma(end)
                || !Character.isLetterOrDigit(reading.words[end].charAt(0))
                || reading.tag(end).isAdverb()
                || reading.is(end, IN)
                || reading.time(end)
                || reading.words[end].equals("last")
                || reading.is(end, VBG)
                || reading.phraseStart[end] == end
                || reading.words[end].equals("to") && !openings.infinitive(end)
                || reading.tag(end).isWh();
    }

    /** Whether only verbs stand between a subject and a verb that is not finite: "is quoted as saying". */
    private boolean chained(Source source, VerbGroup group) {
        for (int i = source.end(); i < group.first(); i++) {
            if (reading.group(i) == null && !reading.tag(i).isAdverb() && !reading.is(i, IN) && !reading.is(i, RP)) {
                return false;
            }
        }
        return source.end() < group.first();
    }

    private @Nullable Opening quoteAfter(int end, Sentence sentence) {
        for (int i = end; i < sentence.end() && i < end + 25; i++) {
            QuotedRun run = reading.run(i);
            if (run != null) {
                boolean marked = i > end && (reading.comma(i - 1) || reading.words[i - 1].equals(":"));
                return run.open() == i && marked ? new Opening(Opening.Frame.QUOTE, i, end) : null;
            }
        }
        return null;
    }
}
