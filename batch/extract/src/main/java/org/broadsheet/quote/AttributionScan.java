package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.quote.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from its first to its last sentence and finds who says what. Content is not searched for further
 * statements: of two, one inside the other, the outer counts.
 */
final class AttributionScan {
    private static final Set<String> LEADING = Set.of(
            "when",
            "while",
            "as",
            "if",
            "after",
            "before",
            "since",
            "although",
            "though",
            "because",
            "in",
            "at",
            "on",
            "during",
            "for",
            "with",
            "by",
            "from",
            "to",
            "despite",
            "unlike",
            "under");
    /** Verbs that only carry a noun of saying: "made a statement on". */
    private static final Set<String> LIGHT = Set.of(
            "make",
            "have",
            "give",
            "express",
            "voice",
            "raise",
            "offer",
            "issue",
            "reiterate",
            "repeat",
            "deliver",
            "share",
            "hold",
            "show",
            "state",
            "renew",
            "post",
            "release",
            "announce");

    private final Reading reading;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Openings openings;
    private final Extents extents;
    private final List<Attribution> found = new ArrayList<>();
    private final boolean[] claimed;
    /** Whether a token is part of a cue or its speaker, so that it starts nothing else. */
    private final boolean[] used;

    AttributionScan(Reading reading, CueLexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.subjects = new Subjects(reading);
        this.openings = new Openings(reading);
        this.extents = new Extents(reading, lexicon, openings);
        this.claimed = new boolean[reading.words.length];
        this.used = new boolean[reading.words.length];
    }

    List<Attribution> attributions() {
        // Late cues first: a quote with its own attribution is no content of the sentence before it.
        for (Sentence sentence : reading.article.sentences()) {
            late(sentence);
        }
        for (Sentence sentence : reading.article.sentences()) {
            speakerLine(sentence);
            early(sentence);
        }
        return new LooseRuns(reading, claimed).joinedTo(found);
    }

    // Cues after their content

    private void late(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            VerbGroup group = reading.group(i);
            if (group == null || group.first() != i || reading.inRun(i)) {
                continue;
            }
            CueWord word = lexicon.verb(reading.tokens.get(group.head()).lemma());
            if (word == null || !word.takes(CueWord.Frame.LATE) && !word.lemma().equals("accord")) {
                spoken(group, sentence);
                continue;
            }
            if (word.lemma().equals("accord")) {
                according(group, word, sentence);
            } else if (word.takes(CueWord.Frame.LATE) && !group.passive() && group.form() != Form.PARTICIPLE) {
                late(group, word, sentence);
            }
            i = group.end() - 1;
        }
    }

    /** Any verb can be one of saying beside quoted words and a comma or colon: “So be it,” she smiled. */
    private void spoken(VerbGroup group, Sentence sentence) {
        if (group.form() != Form.FINITE
                || group.passive()
                || Set.of("be", "have", "do")
                        .contains(reading.tokens.get(group.head()).lemma())) {
            return;
        }
        CueWord word = CueWord.anyVerb(reading.tokens.get(group.head()).lemma());
        Source source = subjects.of(group);
        if (source == null) {
            return;
        }
        int left = leftmost(source, group);
        int end = group.end();
        while (end < sentence.end() && (reading.is(end, "RP") || reading.is(end, "RB"))) {
            end++;
        }
        Stretch cue = new Stretch(group.first(), end);
        if (left > 0 && quoteEnds(left - 1, group.first()) && spokenBefore(left, group)) {
            Stretch before = contentBefore(left, sentence, false, false);
            boolean ended = end >= sentence.end()
                    || reading.comma(end)
                    || !Character.isLetterOrDigit(reading.words[end].charAt(0))
                    || reading.is(end, "IN")
                    || reading.is(end, "TO");
            QuotedRun run = reading.run(left - 1);
            boolean fragment =
                    run != null && run.length() < 4 && !reading.is(end - 1, "R") && end != sentence.end() - 1;
            if (before != null && ended && !fragment) {
                add(new Attribution(List.of(before), source, cue, word, Evidence.QUOTE, doubtful(group)));
            }
            return;
        }
        for (int i = end; i + 1 < sentence.end() && i < end + 12; i++) {
            if (reading.words[i].equals(":") && reading.inRun(i + 1) && !claimed[i + 1]) {
                QuotedRun run = reading.runs.get(reading.runOf[i + 1]);
                add(new Attribution(
                        List.of(new Stretch(run.open(), run.close())),
                        source,
                        cue,
                        word,
                        Evidence.QUOTE,
                        doubtful(group)));
                return;
            }
            if (reading.group(i) != null || reading.comma(i) || reading.inRun(i)) {
                return;
            }
        }
    }

    private void late(VerbGroup group, CueWord word, Sentence sentence) {
        Source inverted = inverted(group, sentence);
        Source source = inverted != null ? inverted : subjects.of(group);
        if (group.form() != Form.FINITE && (source == null || !chained(source, group))) {
            return;
        }
        int left = inverted != null ? group.first() : leftmost(source, group);
        Opening right = inverted != null ? quoteAfter(inverted.end(), sentence) : openings.after(group.end(), word);
        if (right != null && right.frame() != Opening.Frame.QUOTE) {
            if (!spokenBefore(left, group)) {
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
        Stretch before = contentBefore(left, sentence, right != null, inserted);
        if (before == null) {
            if (inverted != null && right != null) {
                add(new Attribution(
                        List.of(new Stretch(right.first(), extents.end(right, group.head()))),
                        source,
                        new Stretch(group.first(), group.end()),
                        word,
                        Evidence.QUOTE,
                        doubtful(group)));
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
                content.add(new Stretch(rest, trimmedEnd(rest, sentence)));
            } else if (!finiteIn(before) || !quietAfter(end, sentence)) {
                return;
            }
        }
        Evidence evidence =
                reading.inRun(before.end() - 1) || reading.inRun(before.first()) ? Evidence.QUOTE : Evidence.LATE;
        add(new Attribution(content, source, new Stretch(group.first(), group.end()), word, evidence, doubtful(group)));
    }

    /** Whether quoted words end before a cue as words do whose attribution follows: “It is over,” she said. */
    private boolean spokenBefore(int left, VerbGroup group) {
        if (left == 0 || !quoteEnds(left - 1, group.first())) {
            return false;
        }
        int close = left - 1;
        if (reading.comma(close) && !reading.inRun(close)) {
            return true;
        }
        return Set.of(",", "?", "!").contains(reading.lastWord(reading.runs.get(reading.runOf[close])));
    }

    /** "As the paper reported, the fund is empty." */
    private void asReported(VerbGroup group, CueWord word, @Nullable Source source, Sentence sentence) {
        int first = contentAfterAside(group.end(), sentence);
        if (first < sentence.end()) {
            add(new Attribution(
                    List.of(new Stretch(first, trimmedEnd(first, sentence))),
                    source,
                    new Stretch(group.first(), group.end()),
                    word,
                    Evidence.LATE,
                    doubtful(group)));
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
            // The speaker's apposition stands between: "says Ana Costa, a lawyer, is".
            for (int i = comma + 1; i < sentence.end(); i++) {
                if (reading.comma(i) && i + 1 < sentence.end() && reading.group(i + 1) != null) {
                    comma = i;
                    break;
                }
            }
        }
        int first = comma + 1;
        if (first + 2 >= sentence.end()
                || reading.is(first, "VBG")
                || reading.is(first, "W")
                || reading.words[first].equals("according")
                || reading.inRun(first)
                || reading.is(first, "CC") && reading.group(first + 1) != null
                || reading.is(first, "RB") && reading.is(first + 1, "VBG")
                || reading.is(first, "CC") && inverted
                || inverted
                        && comma == end
                        && !reading.is(first, "VBZ")
                        && !reading.is(first, "VBD")
                        && !reading.is(first, "MD")
                        && !openings.clauseAt(first, sentence.end())) {
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
                || reading.is(end, "RB")
                || reading.is(end, "IN")
                || reading.time(end)
                || reading.words[end].equals("last")
                || reading.is(end, "VBG")
                || reading.phraseStart[end] == end
                || reading.words[end].equals("to") && !openings.infinitive(end)
                || reading.is(end, "W");
    }

    /** Whether only verbs stand between a subject and a verb that is not finite: "is quoted as saying". */
    private boolean chained(Source source, VerbGroup group) {
        for (int i = source.end(); i < group.first(); i++) {
            if (reading.group(i) == null && !reading.is(i, "RB") && !reading.is(i, "IN") && !reading.is(i, "RP")) {
                return false;
            }
        }
        return source.end() < group.first();
    }

    private boolean finiteIn(Stretch stretch) {
        for (int i = stretch.first(); i < stretch.end(); i++) {
            VerbGroup group = reading.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return true;
            }
        }
        return false;
    }

    private int trimmedEnd(int first, Sentence sentence) {
        int end = sentence.end();
        while (end > first + 1
                && !reading.inRun(end - 1)
                && Set.of(".", "?", "!").contains(reading.words[end - 1])) {
            end--;
        }
        return end;
    }

    private int leftmost(@Nullable Source source, VerbGroup group) {
        return source == null || source.first() > group.first() ? group.first() : source.first();
    }

    /** The speaker after the verb: "said the minister". */
    private @Nullable Source inverted(VerbGroup group, Sentence sentence) {
        int next = group.end();
        if (group.first() != group.head()
                || next >= sentence.end()
                || reading.phraseStart[next] != next
                || reading.time(next)) {
            return null;
        }
        int before = group.first() - 1;
        int after = reading.phraseEnd[next];
        if ((group.first() == sentence.first() || reading.comma(before))
                && after + 1 < sentence.end()
                && (reading.comma(after) || reading.words[after].equals(":"))
                && reading.inRun(after + 1)) {
            return new Source(next, after);
        }
        boolean afterQuote = before >= 0 && quoteEnds(before, group.first()) && !objectRun(before, sentence);
        if (!afterQuote
                && !(before > sentence.first() && reading.comma(before) && plainClause(sentence.first(), before))) {
            return null;
        }
        int end = reading.phraseEnd[next];
        if (reading.words[next].matches("him|them|me|us|it")) {
            return null;
        }
        if (!afterQuote
                && end < sentence.end()
                && !Set.of(",", ".", ";").contains(reading.words[end])
                && !reading.is(end, "IN")
                && !reading.is(end, "W")) {
            return null;
        }
        return openings.clauseAt(next, sentence.end()) && !afterQuote ? null : new Source(next, end);
    }

    /** Whether quoted words hang on a verb or preposition before them: "citing “the law,” said". */
    private boolean objectRun(int before, Sentence sentence) {
        QuotedRun run = reading.runs.get(reading.runOf[reading.inRun(before) ? before : before - 1]);
        int left = run.open() - 1;
        VerbGroup verb = left >= sentence.first() ? reading.group(left) : null;
        return verb != null && verb.form() == Form.GERUND && verb.first() == left;
    }

    private boolean plainClause(int first, int end) {
        for (int i = first; i < end; i++) {
            if (reading.comma(i)) {
                return false;
            }
        }
        return finiteIn(new Stretch(first, end));
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

    /** Whether the token before a cue or its subject closes quoted words, with or without a comma after the mark. */
    private boolean quoteEnds(int before, int at) {
        int i = before;
        if (reading.comma(i) && i > 0) {
            i--;
        }
        return reading.inRun(i)
                && reading.runs.get(reading.runOf[i]).close() == i + 1
                && reading.paragraph(i) == reading.paragraph(at);
    }

    /** What stands before a late cue, whose own words start at {@code left}. */
    private @Nullable Stretch contentBefore(int left, Sentence sentence, boolean quoteFollows, boolean commaAfter) {
        int before = left - 1;
        if (before < 0) {
            return null;
        }
        if (quoteEnds(before, left)) {
            QuotedRun run = reading.runs.get(
                    reading.runOf[reading.comma(before) && !reading.inRun(before) ? before - 1 : before]);
            if (claimed[run.first()]) {
                return null;
            }
            return new Stretch(startBefore(run, sentence), run.close());
        }
        if (left <= sentence.first() || !reading.comma(before)) {
            return null;
        }
        int first = sentence.first();
        while (first < before && (claimed[first] || reading.comma(first))) {
            first++;
        }
        Stretch clause = new Stretch(first, before);
        return first >= before || dependent(clause) && !quoteFollows && finiteIn(clause) && !commaAfter ? null : clause;
    }

    /** Whether a clause only leads in to the next: "When he was asked, he said". */
    private boolean dependent(Stretch clause) {
        int first = clause.first();
        if (reading.is(first, "CC") && first + 1 < clause.end()) {
            first++;
        }
        boolean leads = LEADING.contains(reading.words[first]) || reading.is(first, "VBN") || reading.is(first, "VBG");
        if (!leads) {
            return false;
        }
        for (int i = first; i < clause.end() - 1; i++) {
            if (reading.comma(i) && !reading.inRun(i) && openings.clauseAt(i + 1, clause.end())) {
                return false;
            }
        }
        return true;
    }

    /** A quoted fragment that ends a sentence is said with the whole sentence. */
    private int startBefore(QuotedRun run, Sentence sentence) {
        int first = reading.sentence(run.first()).first();
        if (run.open() <= first
                || run.first() <= first
                || reading.sentence(run.first()).index() != sentence.index()) {
            return run.open();
        }
        if (Character.isUpperCase(reading.tokens.get(run.first()).text().charAt(0)) && run.length() > 3) {
            return run.open();
        }
        for (int i = first; i < run.open(); i++) {
            if (claimed[i]) {
                return run.open();
            }
        }
        return first;
    }

    private void according(VerbGroup group, CueWord word, Sentence sentence) {
        int to = group.end();
        if (to + 1 >= sentence.end() || !reading.words[to].equals("to")) {
            return;
        }
        int first = to + 1;
        if (reading.phraseStart[first] != first) {
            return;
        }
        int end = reading.phraseEnd[first];
        int comma = end;
        while (comma < sentence.end() && !reading.comma(comma)) {
            comma++;
        }
        List<Stretch> content = new ArrayList<>();
        if (group.first() == sentence.first()
                || claimedBetween(sentence.first(), group.first())
                || reading.is(sentence.first(), "CC") && group.first() == sentence.first() + 1) {
            int start = contentAfterAside(end, sentence);
            if (start >= sentence.end()) {
                return;
            }
            content.add(new Stretch(start, trimmedEnd(start, sentence)));
        } else {
            int before = group.first();
            if (quoteEnds(before - 1, group.first())) {
                Stretch spoken = contentBefore(group.first(), sentence, false, false);
                if (spoken == null) {
                    return;
                }
                add(new Attribution(
                        List.of(spoken),
                        new Source(first, end),
                        new Stretch(group.first(), to + 1),
                        word,
                        Evidence.ACCORDING,
                        false));
                return;
            }
            while (before > sentence.first() + 1 && reading.comma(before - 1) && !reading.inRun(before - 1)) {
                before--;
            }
            content.add(new Stretch(sentence.first(), before));
            if (reading.comma(group.first() - 1)
                    && comma + 3 < sentence.end()
                    && comma < sentence.end()
                    && reading.group(comma + 1) != null
                    && comma == end) {
                content.add(new Stretch(comma + 1, trimmedEnd(comma + 1, sentence)));
            }
        }
        add(new Attribution(
                content, new Source(first, end), new Stretch(group.first(), to + 1), word, Evidence.ACCORDING, false));
    }

    private int contentAfterAside(int from, Sentence sentence) {
        for (int i = from; i < sentence.end(); i++) {
            if (reading.words[i].equals(":") && i + 1 < sentence.end()
                    || reading.comma(i) && !reading.inRun(i) && openings.clauseAt(i + 1, sentence.end())) {
                return i + 1;
            }
        }
        for (int i = from; i < sentence.end(); i++) {
            if (reading.comma(i) && !reading.inRun(i)) {
                return i + 1;
            }
        }
        return sentence.end();
    }

    private boolean claimedBetween(int first, int end) {
        for (int i = first; i < end; i++) {
            if (claimed[i]) {
                return true;
            }
        }
        return false;
    }

    // Lines that name their speaker

    /** "PEREIRA: We will see." in a transcript, "Pereira: No deal" in a headline. */
    private void speakerLine(Sentence sentence) {
        int first = sentence.first();
        boolean opens = first == 0 || reading.paragraph(first - 1) != reading.paragraph(first);
        if (!opens || reading.phraseStart[first] != first) {
            return;
        }
        int colon = reading.phraseEnd[first];
        if (colon + 1 >= sentence.end()
                || !reading.words[colon].equals(":")
                || colon - first > 5
                || !named(first, colon)) {
            return;
        }
        int end = reading.article.sentences().get(sentence.index()).end();
        int next = sentence.index() + 1;
        while (next < reading.article.sentences().size()
                && reading.article.sentences().get(next).paragraph() == sentence.paragraph()) {
            end = reading.article.sentences().get(next).end();
            next++;
        }
        for (int i = colon + 1; i < end; i++) {
            if (claimed[i]) {
                return;
            }
        }
        add(new Attribution(
                List.of(new Stretch(colon + 1, end)),
                new Source(first, colon),
                new Stretch(colon, colon + 1),
                null,
                Evidence.COLON,
                false));
    }

    private boolean named(int first, int end) {
        for (int i = first; i < end; i++) {
            if (reading.tokens.get(i).name() != NameTag.PERSON
                    && reading.tokens.get(i).name() != NameTag.ORGANIZATION
                    && !reading.is(i, "NNP")) {
                return false;
            }
        }
        return true;
    }

    // Cues before their content

    private void early(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            if (claimed[i] || used[i] || reading.inRun(i)) {
                i++;
                continue;
            }
            VerbGroup group = reading.group(i);
            if (group != null) {
                if (group.first() == i) {
                    verb(group, sentence);
                }
                i = Math.max(i + 1, group.end());
            } else {
                nominal(i, sentence);
                i++;
            }
        }
    }

    private void verb(VerbGroup group, Sentence sentence) {
        String lemma = reading.tokens.get(group.head()).lemma();
        CueWord word = lexicon.verb(lemma);
        if (lemma.equals("be") && group.end() < sentence.end()) {
            int next = group.end();
            while (next < sentence.end() && reading.is(next, "RB")) {
                next++;
            }
            if (next < sentence.end() && (reading.is(next, "JJ") || reading.is(next, "VBN"))) {
                CueWord adjective = lexicon.adjective(reading.words[next]);
                if (adjective != null) {
                    open(
                            group.first(),
                            next,
                            next + 1,
                            adjective,
                            subjects.of(group),
                            Evidence.NOMINAL,
                            doubtful(group));
                }
            }
            return;
        }
        CueWord expected = group.passive() ? lexicon.adjective(reading.words[group.head()]) : null;
        if (expected != null && group.end() < sentence.end() && reading.is(group.end(), "TO")) {
            open(group.first(), group.head(), group.end(), expected, null, Evidence.NOMINAL, true);
            return;
        }
        if (word == null || group.end() >= sentence.end()) {
            return;
        }
        Source source = shared(group, sentence);
        if (inRelative(group, word, source, sentence) || carriesNoun(group, word, source, sentence)) {
            return;
        }
        open(group.first(), group.head(), group.end(), word, source, null, doubtful(group));
    }

    /** "which he said had failed": what the relative pronoun stands for is part of the statement. */
    private boolean inRelative(VerbGroup group, CueWord word, @Nullable Source source, Sentence sentence) {
        if (source == null
                || source.first() <= sentence.first()
                || source.end() > group.first()
                || !reading.is(source.first() - 1, "W")
                || group.end() >= sentence.end()) {
            return false;
        }
        int pronoun = source.first() - 1;
        VerbGroup next = reading.group(group.end());
        boolean clause = word.takes(CueWord.Frame.THAT) && next != null && next.form() == Form.FINITE;
        boolean naming = word.takes(CueWord.Frame.AS)
                && (reading.phraseStart[group.end()] == group.end()
                        || reading.inRun(group.end())
                        || reading.words[group.end()].equals("as"));
        if (!clause && !naming) {
            return false;
        }
        int first = group.end();
        int end = clause
                ? extents.end(new Opening(Opening.Frame.CLAUSE, first, first), group.head())
                : reading.words[first].equals("as")
                        ? extents.end(new Opening(Opening.Frame.OBJECT, first, first), group.head())
                        : reading.inRun(first)
                                ? reading.runs.get(reading.runOf[first]).close()
                                : openings.withPhrases(reading.phraseEnd[first], sentence.end());
        if (claimed[first]) {
            return true;
        }
        add(new Attribution(
                List.of(new Stretch(pronoun, pronoun + 1), new Stretch(first, end)),
                source,
                new Stretch(group.first(), group.end()),
                word,
                clause ? Evidence.CLAUSE : Evidence.OBJECT,
                doubtful(group)));
        return true;
    }

    /** "expressed hope that": verb and noun are one cue. */
    private boolean carriesNoun(VerbGroup group, CueWord word, @Nullable Source source, Sentence sentence) {
        int first = group.end();
        if (!LIGHT.contains(word.lemma()) || first >= sentence.end() || reading.phraseStart[first] != first) {
            return false;
        }
        int noun = reading.phraseEnd[first] - 1;
        CueWord nounCue = lexicon.noun(reading.tokens.get(noun).lemma());
        Opening opening = nounCue == null || noun + 1 >= sentence.end() ? null : openings.after(noun + 1, nounCue);
        if (nounCue == null || opening == null || claimed[opening.first()]) {
            return false;
        }
        add(new Attribution(
                List.of(new Stretch(opening.first(), extents.end(opening, group.head()))),
                source,
                new Stretch(group.first(), opening.cueEnd()),
                nounCue,
                Evidence.NOMINAL,
                doubtful(group)));
        return true;
    }

    /** The owner of a cue: its subject, or the owner of the statement it goes on from. */
    private @Nullable Source shared(VerbGroup group, Sentence sentence) {
        int before = group.first() - 1;
        while (before >= sentence.first() && reading.is(before, "RB")) {
            before--;
        }
        boolean joined = before >= sentence.first()
                && (group.form() == Form.GERUND && reading.phraseEnd[before] != before + 1 || reading.is(before, "CC"));
        if (joined && !found.isEmpty() && !group.passive()) {
            for (int k = found.size() - 1; k >= 0 && k >= found.size() - 3; k--) {
                Attribution last = found.get(k);
                if (last.cue() != null
                        && last.source() != null
                        && last.cue().first() < group.first()
                        && reading.sentence(last.cue().first()).index() == sentence.index()) {
                    return last.source();
                }
            }
        }
        return subjects.of(group);
    }

    private void nominal(int i, Sentence sentence) {
        if (!reading.is(i, "NN") || reading.phraseEnd[i] != i + 1 || i + 1 >= sentence.end()) {
            return;
        }
        CueWord word = lexicon.noun(reading.tokens.get(i).lemma());
        if (word == null) {
            return;
        }
        if (plansTo(i, word, sentence)) {
            return;
        }
        Source owner = possessor(i);
        int first = reading.phraseStart[i];
        VerbGroup light = first > sentence.first() ? reading.group(first - 1) : null;
        if (owner == null
                && light != null
                && !light.passive()
                && LIGHT.contains(reading.tokens.get(light.head()).lemma())) {
            owner = subjects.of(light);
        }
        if (owner == null) {
            owner = subjects.ofClauseAround(first);
        }
        VerbGroup be = reading.group(i + 1);
        if (be != null
                && be.first() == i + 1
                && reading.tokens.get(be.head()).lemma().equals("be")
                && be.end() < sentence.end()
                && owner != null
                && (reading.words[be.end()].equals("that")
                        || reading.inRun(be.end())
                        || reading.words[be.end()].equals(":"))) {
            Opening opening = openings.after(be.end(), CueWord.anyClause(word.lemma()));
            if (opening != null && !claimed[opening.first()]) {
                add(new Attribution(
                        List.of(new Stretch(opening.first(), extents.end(opening, be.head()))),
                        owner,
                        new Stretch(i, be.end()),
                        word,
                        Evidence.NOMINAL,
                        false));
                return;
            }
        }
        open(i, i, i + 1, word, owner, Evidence.NOMINAL, owner == null);
    }

    /** A verb the tagger took for a plural noun: "The candidate plans to travel". */
    private boolean plansTo(int i, CueWord noun, Sentence sentence) {
        CueWord verb = lexicon.verb(noun.lemma());
        int first = reading.phraseStart[i];
        if (verb == null
                || !verb.takes(CueWord.Frame.TO)
                || !reading.is(i, "NNS") && !reading.is(i, "NNPS")
                || first == i
                || !openings.infinitive(i + 1)) {
            return false;
        }
        for (int left = first - 1; left >= sentence.first(); left--) {
            if (reading.group(left) != null || reading.is(left, "IN")) {
                return false;
            }
        }
        open(i, i, i + 1, verb, new Source(first, i), Evidence.INFINITIVE, false);
        return true;
    }

    private @Nullable Source possessor(int noun) {
        int first = reading.phraseStart[noun];
        for (int i = noun - 1; i >= first; i--) {
            if (reading.tag(i).equals("POS")) {
                return new Source(first, i);
            }
            if (reading.is(i, "PRP$")) {
                return new Source(i, i + 1);
            }
        }
        return null;
    }

    private void open(
            int cueFirst,
            int cueHead,
            int cueEnd,
            CueWord word,
            @Nullable Source source,
            @Nullable Evidence evidence,
            boolean doubt) {
        Opening opening = openings.after(cueEnd, word);
        if (opening == null || claimed[opening.first()]) {
            return;
        }
        int end = extents.end(opening, cueHead);
        if (end <= opening.first()) {
            return;
        }
        Evidence why = evidence != null
                ? evidence
                : switch (opening.frame()) {
                    case QUOTE -> Evidence.QUOTE;
                    case CLAUSE, QUESTION -> Evidence.CLAUSE;
                    case INFINITIVE -> Evidence.INFINITIVE;
                    case OBJECT -> Evidence.OBJECT;
                };
        List<Stretch> content = new ArrayList<>();
        content.add(new Stretch(opening.first(), end));
        if (source == null && evidence == null && nobodys(cueHead)) {
            return;
        }
        Source owner = source;
        Source subject = impersonalSubject(cueHead, word, opening);
        if (subject != null) {
            content.add(0, new Stretch(subject.first(), subject.end()));
            VerbGroup group = reading.group(cueHead);
            owner = group != null && group.passive() ? source : null;
        }
        add(new Attribution(
                content, owner, new Stretch(cueFirst, Math.max(cueEnd, opening.cueEnd())), word, why, doubt));
    }

    /** Whether a cue is a bare participle or infinitive, which without a subject nobody is told to say. */
    private boolean nobodys(int cueHead) {
        VerbGroup group = reading.group(cueHead);
        return group != null && group.form() != Form.FINITE && !reading.inRun(cueHead);
    }

    /** The subject of "seem" and of passives such as "is expected to": it belongs to the content, not to its owner. */
    private @Nullable Source impersonalSubject(int cueHead, CueWord word, Opening opening) {
        VerbGroup group = reading.group(cueHead);
        if (group == null || group.form() != Form.FINITE) {
            return null;
        }
        boolean passive = group.passive()
                && opening.frame() != Opening.Frame.CLAUSE
                && opening.frame() != Opening.Frame.QUESTION
                && !word.takes(CueWord.Frame.HEARER);
        return passive
                        || word.kind() == Kind.SEEM
                                && reading.tokens.get(group.head()).lemma().equals(word.lemma())
                ? subjects.grammatical(group)
                : null;
    }

    private static boolean doubtful(VerbGroup group) {
        return group.negated() || group.modal();
    }

    private void add(Attribution attribution) {
        for (Stretch stretch : attribution.content()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                claimed[i] = true;
            }
        }
        use(attribution.cue());
        if (attribution.source() != null) {
            use(new Stretch(attribution.source().first(), attribution.source().end()));
        }
        found.add(attribution);
    }

    private void use(@Nullable Stretch stretch) {
        if (stretch != null) {
            Arrays.fill(used, stretch.first(), stretch.end(), true);
        }
    }
}
