package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.VBG;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Finds what is so according to someone, before or after. */
final class AccordingTo {
    /** Words that must follow a second comma for the statement to go on there. */
    private static final int LEAST_REST = 3;

    /** What ties to a role or paper whose or about what it is. */
    private static final Set<String> OWNING = Set.of("of", "for");

    private static final Set<String> ROLES = WordList.english("roles").words();

    private final ParsedArticle parsed;
    private final Openings openings;
    private final NamedParties parties;
    private final SpokenWords spokenWords;
    private final Attributions attributions;

    AccordingTo(ParsedArticle parsed, Openings openings, SpokenWords spokenWords, Attributions attributions) {
        this.parsed = parsed;
        this.openings = openings;
        this.parties = new NamedParties(parsed);
        this.spokenWords = spokenWords;
        this.attributions = attributions;
    }

    /** Who or what tells: a phrase, or the title of a work. */
    private @Nullable Subject source(int first) {
        QuotedRun title = parsed.run(first);
        if (title == null) {
            return parsed.phraseStart(first) == first ? new Subject(first, sourceEnd(first)) : null;
        }
        int end = parsed.comma(title.end() - 1) ? title.end() - 1 : title.end();
        return parsed.titleCase(title) ? new Subject(title.first(), end) : null;
    }

    /** The end of a source with what it is of or for: "lawyers for the port", "the Centre for Rivers". */
    private int sourceEnd(int first) {
        int limit = parsed.sentence(first).end();
        int end = parties.nameEnd(parsed.phraseEnd(first), limit);
        boolean role = parsed.tag(end - 1).isNoun() && !parsed.tag(end - 1).isProperNoun();
        while (role
                && end + 1 < limit
                && OWNING.contains(parsed.word(end))
                && parsed.phraseStart(end + 1) == end + 1
                && !parsed.timePhrase(parsed.phraseEnd(end + 1) - 1)) {
            end = parties.nameEnd(parsed.phraseEnd(end + 1), limit);
        }
        return end;
    }

    void read(VerbGroup group, CueWord word, Sentence sentence) {
        int to = group.end();
        if (to + 1 >= sentence.end() || !parsed.is(to, "to")) {
            return;
        }
        Subject source = source(to + 1);
        if (source == null) {
            return;
        }
        int end = source.end();
        Stretch cue = new Stretch(group.first(), to + 1);
        if (group.first() == sentence.first()
                || attributions.claimedBetween(sentence.first(), group.first())
                || parsed.is(sentence.first(), CC) && group.first() == sentence.first() + 1) {
            int aside = afterMark(openings.clauses().afterAside(end, sentence), sentence);
            int start = afterApposition(aside, sentence);
            if (start < sentence.end()) {
                // Quoted words may go on over further sentences.
                QuotedRun run = parsed.run(start);
                int last = run != null && run.open() == start && run.close() > sentence.end()
                        ? run.close()
                        : parsed.wordsEnd(start, sentence.end());
                if (!tellsWhere(start, last)) {
                    add(List.of(new Stretch(start, last)), source, cue, word, QuoteRule.ACCORDING_TO_BEFORE);
                }
            }
        } else if (parsed.quoteEnds(group.first() - 1, group.first())) {
            Stretch spoken = spokenWords.before(group.first(), sentence, null, false);
            if (spoken != null) {
                add(List.of(spoken), source, cue, word, QuoteRule.ACCORDING_TO_AFTER_SPEECH);
            }
        } else {
            add(around(group, end, sentence), source, cue, word, QuoteRule.ACCORDING_TO_AFTER);
        }
    }

    /** "According to Costa, writing for the paper:": how and where it was told, and what is told stands below. */
    private boolean tellsWhere(int first, int end) {
        return parsed.is(first, VBG) && parsed.group(first) != null && !parsed.finiteIn(first, end);
    }

    /** "According to the charter,[3] which lists its aims, “All may fish”": past the mark of a reference and a relative clause. */
    private int afterMark(int start, Sentence sentence) {
        int i = start;
        if (i + 2 < sentence.end() && parsed.is(i, "[") && parsed.is(i + 1, CD) && parsed.is(i + 2, "]")) {
            i += 3;
        }
        if (i >= sentence.end() || !parsed.tag(i).isWh()) {
            return i;
        }
        for (int j = i; j + 1 < sentence.end(); j++) {
            QuotedRun run = parsed.run(j + 1);
            boolean opens = run != null && run.open() == j + 1;
            if (parsed.comma(j)
                    && !parsed.inRun(j)
                    && (opens || openings.clauses().at(j + 1, sentence.end()))) {
                return j + 1;
            }
        }
        return start;
    }

    /** "According to Costa, keeper of the port's records, the dues rose": past a phrase on who tells, before the clause. */
    private int afterApposition(int start, Sentence sentence) {
        if (start >= sentence.end()
                || parsed.phraseStart(start) != start
                || parsed.inRun(start)
                || finite(verbOf(start))
                || parsed.timePhrase(parsed.phraseEnd(start) - 1)) {
            return start;
        }
        int comma = start;
        while (comma < sentence.end() && !parsed.comma(comma)) {
            VerbGroup verb = parsed.group(comma);
            if (parsed.inRun(comma) || finite(verb) && !relative(verb)) {
                return start;
            }
            comma++;
        }
        int next = comma + 1;
        boolean phrase = next < sentence.end() && parsed.phraseStart(next) == next;
        return phrase && (finite(verbOf(next)) || bareRole(start)) ? next : start;
    }

    /** "publisher of the list": a role without an article opens no clause. */
    private boolean bareRole(int first) {
        return parsed.is(first, NN) && ROLES.contains(parsed.word(first));
    }

    /** The verb of the phrase that begins at a token, but for one in a clause with "that" or "who". */
    private @Nullable VerbGroup verbOf(int phrase) {
        VerbGroup verb = parsed.verbOf(parsed.phraseEnd(phrase) - 1);
        return relative(verb) ? null : verb;
    }

    private boolean relative(@Nullable VerbGroup verb) {
        return verb != null && (parsed.tag(verb.first() - 1).isWh() || parsed.is(verb.first() - 1, "that"));
    }

    private static boolean finite(@Nullable VerbGroup verb) {
        return verb != null && verb.isFinite();
    }

    private void add(List<Stretch> content, Subject source, Stretch cue, CueWord word, QuoteRule rule) {
        if (content.size() == 1 && isAnswer(content.get(0))) {
            return;
        }
        attributions.add(new Attribution(content, source, cue, word, rule, false));
    }

    /** What stands before "according to", and what goes on behind its source between commas. */
    private List<Stretch> around(VerbGroup group, int end, Sentence sentence) {
        int before = group.first();
        while (before > sentence.first() + 1 && parsed.comma(before - 1) && !parsed.inRun(before - 1)) {
            before--;
        }
        List<Stretch> content = new ArrayList<>();
        content.add(new Stretch(start(sentence), before));
        int comma = parsed.finiteIn(sentence.first(), before)
                ? end
                : openings.circumstances().withPhrases(end, sentence.end());
        if (parsed.comma(group.first() - 1)
                && comma + LEAST_REST < sentence.end()
                && parsed.comma(comma)
                && (parsed.group(comma + 1) != null || parsed.is(comma + 1, "with"))) {
            QuotedRun last = parsed.run(sentence.end() - 1);
            int rest = last == null ? sentence.end() : Math.max(last.close(), sentence.end());
            content.add(new Stretch(comma + 1, parsed.wordsEnd(comma + 1, rest)));
        }
        return content;
    }

    /** The start of the sentence; of the one before where quoted words with a stop cut one in two: calls of “Stop!” at the gate. */
    private int start(Sentence sentence) {
        int first = sentence.first();
        boolean cut = first > 0
                && Character.isLowerCase(parsed.token(first).text().codePointAt(0))
                && parsed.paragraph(first - 1) == parsed.paragraph(first)
                && parsed.inRun(first - 1)
                && !parsed.inRun(first);
        int start = cut ? parsed.sentence(first - 1).first() : first;
        return attributions.claimedBetween(start, first) ? first : start;
    }

    /** "Is it safe? According to Costa, hardly.": an adverb by itself tells nothing without its question. */
    private boolean isAnswer(Stretch content) {
        for (int i = content.first(); i < content.end(); i++) {
            if (!parsed.tag(i).isAdverb() || parsed.inRun(i)) {
                return false;
            }
        }
        return true;
    }
}
