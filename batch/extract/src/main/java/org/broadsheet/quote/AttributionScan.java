package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
            if (word == null) {
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
        Stretch before = contentBefore(left, sentence, right != null);
        if (before == null) {
            if (inverted != null && right != null) {
                add(new Attribution(List.of(new Stretch(right.first(), extents.end(right, group.head()))), source,
                        new Stretch(group.first(), group.end()), word, Evidence.QUOTE, doubtful(group)));
            }
            return;
        }
        List<Stretch> content = new ArrayList<>();
        content.add(before);
        int end = inverted != null ? inverted.end() : group.end();
        if (right != null) {
            content.add(new Stretch(right.first(), extents.end(right, group.head())));
        } else if (!reading.inRun(before.end() - 1) && end < sentence.end() && reading.comma(end)
                && end + 2 < sentence.end() && before.first() == sentence.first() && !finiteIn(before)) {
            content.add(new Stretch(end + 1, trimmedEnd(end + 1, sentence)));
        }
        Evidence evidence = reading.inRun(before.end() - 1) || reading.inRun(before.first()) ? Evidence.QUOTE : Evidence.LATE;
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
        return Set.of(",", "?", "!").contains(reading.words[reading.runs.get(reading.runOf[close]).end() - 1]);
    }

    /** "As the paper reported, the fund is empty." */
    private void asReported(VerbGroup group, CueWord word, @Nullable Source source, Sentence sentence) {
        int first = contentAfterAside(group.end(), sentence);
        if (first < sentence.end()) {
            add(new Attribution(List.of(new Stretch(first, trimmedEnd(first, sentence))), source,
                    new Stretch(group.first(), group.end()), word, Evidence.LATE, doubtful(group)));
        }
    }

    private boolean leadIn(int left, Sentence sentence) {
        return left == sentence.first() + 1 && reading.words[sentence.first()].equals("as");
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
        while (end > first + 1 && !reading.inRun(end - 1) && Set.of(".", "?", "!").contains(reading.words[end - 1])) {
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
        if (group.first() != group.head() || next >= sentence.end() || reading.phraseStart[next] != next || reading.time(next)) {
            return null;
        }
        int before = group.first() - 1;
        int after = reading.phraseEnd[next];
        if ((group.first() == sentence.first() || reading.comma(before)) && after + 1 < sentence.end()
                && (reading.comma(after) || reading.words[after].equals(":")) && reading.inRun(after + 1)) {
            return new Source(next, after);
        }
        boolean afterQuote = before >= 0 && quoteEnds(before, group.first());
        if (!afterQuote && !(before > sentence.first() && reading.comma(before) && plainClause(sentence.first(), before))) {
            return null;
        }
        int end = reading.phraseEnd[next];
        if (reading.words[next].matches("him|them|me|us|it")) {
            return null;
        }
        if (!afterQuote && end < sentence.end() && !Set.of(",", ".", ";").contains(reading.words[end]) && !reading.is(end, "IN")
                && !reading.is(end, "W")) {
            return null;
        }
        return openings.clauseAt(next, sentence.end()) && !afterQuote ? null : new Source(next, end);
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
        return reading.inRun(i) && reading.runs.get(reading.runOf[i]).close() == i + 1 && reading.paragraph(i) == reading.paragraph(at);
    }

    /** What stands before a late cue, whose own words start at {@code left}. */
    private @Nullable Stretch contentBefore(int left, Sentence sentence, boolean quoteFollows) {
        int before = left - 1;
        if (before < 0) {
            return null;
        }
        if (quoteEnds(before, left)) {
            QuotedRun run = reading.runs.get(reading.runOf[reading.comma(before) && !reading.inRun(before) ? before - 1 : before]);
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
        if (first >= before || !finiteIn(clause) && !(quoteFollows && reading.inRun(first)) || dependent(clause)) {
            return null;
        }
        return clause;
    }

    /** Whether a clause only leads in to the next: "When he was asked, he said". */
    private boolean dependent(Stretch clause) {
        int first = clause.first();
        return reading.is(first, "IN") && Set.of("when", "while", "as", "if", "after", "before", "since", "although", "though", "because", "in", "at", "on", "during", "for", "with", "by", "from")
                        .contains(reading.words[first])
                || reading.words[first].equals("when") || reading.is(first, "VBN") || reading.is(first, "VBG");
    }

    /** A quoted fragment that ends a sentence is said with the whole sentence. */
    private int startBefore(QuotedRun run, Sentence sentence) {
        int first = reading.sentence(run.first()).first();
        if (run.open() <= first || run.first() <= first || reading.sentence(run.first()).index() != sentence.index()) {
            return run.open();
        }
        if (Character.isUpperCase(reading.tokens.get(run.first()).text().charAt(0)) && run.length() > 3) {
            return run.open();
        }
        for (int i = first; i < run.open(); i++) {
            if (claimed[i] || lexiconVerbAt(i)) {
                return run.open();
            }
        }
        return first;
    }

    private boolean lexiconVerbAt(int i) {
        VerbGroup group = reading.group(i);
        return group != null && lexicon.verb(reading.tokens.get(group.head()).lemma()) != null && group.head() == i;
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
        if (group.first() == sentence.first() || claimedBetween(sentence.first(), group.first())
                || reading.is(sentence.first(), "CC") && group.first() == sentence.first() + 1) {
            int start = contentAfterAside(end, sentence);
            if (start >= sentence.end()) {
                return;
            }
            content.add(new Stretch(start, trimmedEnd(start, sentence)));
        } else {
            int before = group.first();
            while (before > sentence.first() + 1 && reading.comma(before - 1) && !reading.inRun(before - 1)) {
                before--;
            }
            content.add(new Stretch(sentence.first(), before));
            if (reading.comma(group.first() - 1) && comma + 3 < sentence.end() && comma < sentence.end()
                    && reading.group(comma + 1) != null && comma == end) {
                content.add(new Stretch(comma + 1, trimmedEnd(comma + 1, sentence)));
            }
        }
        add(new Attribution(content, new Source(first, end), new Stretch(group.first(), to + 1), word, Evidence.ACCORDING, false));
    }

    private int contentAfterAside(int from, Sentence sentence) {
        for (int i = from; i < sentence.end(); i++) {
            if (reading.comma(i) && !reading.inRun(i) && openings.clauseAt(i + 1, sentence.end())) {
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
                    open(group.first(), next, next + 1, adjective, subjects.of(group), Evidence.NOMINAL, doubtful(group));
                }
            }
            return;
        }
        if (group.passive() && lexicon.adjective(reading.words[group.head()]) != null && group.end() < sentence.end()
                && reading.is(group.end(), "TO")) {
            open(group.first(), group.head(), group.end(), lexicon.adjective(reading.words[group.head()]), null, Evidence.NOMINAL, true);
            return;
        }
        if (word == null || group.end() >= sentence.end()) {
            return;
        }
        Source source = shared(group, sentence);
        open(group.first(), group.head(), group.end(), word, source, null, doubtful(group));
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
                if (last.cue() != null && last.source() != null && last.cue().first() < group.first()
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
        Source owner = possessor(i);
        open(i, i, i + 1, word, owner, Evidence.NOMINAL, owner == null);
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

    private void open(int cueFirst, int cueHead, int cueEnd, CueWord word, @Nullable Source source, @Nullable Evidence evidence, boolean doubt) {
        Opening opening = openings.after(cueEnd, word);
        if (opening == null || claimed[opening.first()]) {
            return;
        }
        int end = extents.end(opening, cueHead);
        if (end <= opening.first()) {
            return;
        }
        Evidence why = evidence != null ? evidence : switch (opening.frame()) {
            case QUOTE -> Evidence.QUOTE;
            case CLAUSE, QUESTION -> Evidence.CLAUSE;
            case INFINITIVE -> Evidence.INFINITIVE;
            case OBJECT -> Evidence.OBJECT;
        };
        add(new Attribution(
                List.of(new Stretch(opening.first(), end)), source, new Stretch(cueFirst, Math.max(cueEnd, opening.cueEnd())), word, why, doubt));
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
