package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.EX;
import static org.broadsheet.annotate.PennTag.FW;
import static org.broadsheet.annotate.PennTag.HYPH;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.NUMBER_SIGN;
import static org.broadsheet.annotate.PennTag.PDT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.VBP;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.quote.Attribution.Stretch;
import org.jspecify.annotations.Nullable;

/** An article cut into noun phrases, verb groups and quoted runs; what the rules of this package look at. */
final class Reading {
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tomorrow",
            "tonight");

    private static final Set<String> TIME_UNITS = Set.of(
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "decade",
            "time",
            "moment");
    private static final Set<String> QUANTITIES =
            Set.of("many", "most", "several", "few", "others", "more", "some", "such", "fewer");

    final AnnotatedArticle article;
    final List<Token> tokens;
    final List<QuotedRun> runs;
    /** Lower-case text of each token, apostrophes straight. */
    final String[] words;
    /** The quoted run each token stands in, as an index of {@code runs}, or -1. */
    final int[] runOf;
    /** Start of the noun phrase each token stands in, or -1. */
    final int[] phraseStart;
    /** End of the noun phrase each token stands in, or -1. */
    final int[] phraseEnd;

    private final @Nullable VerbGroup[] groups;

    Reading(AnnotatedArticle article) {
        this.article = article;
        this.tokens = article.tokens();
        this.runs = QuoteMarks.runs(article);
        int size = tokens.size();
        this.words = new String[size];
        this.runOf = new int[size];
        this.phraseStart = new int[size];
        this.phraseEnd = new int[size];
        this.groups = new VerbGroup[size];
        Arrays.fill(runOf, -1);
        Arrays.fill(phraseStart, -1);
        Arrays.fill(phraseEnd, -1);
        for (int i = 0; i < size; i++) {
            words[i] = tokens.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
        }
        for (int i = 0; i < runs.size(); i++) {
            Arrays.fill(runOf, runs.get(i).open(), runs.get(i).close(), i);
        }
        for (Sentence sentence : article.sentences()) {
            chunk(sentence);
        }
    }

    PennTag tag(int i) {
        return tokens.get(i).tag();
    }

    boolean is(int i, PennTag tag) {
        return tokens.get(i).is(tag);
    }

    boolean inRun(int i) {
        return runOf[i] >= 0;
    }

    @Nullable
    QuotedRun run(int i) {
        return runOf[i] < 0 ? null : runs.get(runOf[i]);
    }

    @Nullable
    VerbGroup group(int i) {
        return groups[i];
    }

    Sentence sentence(int i) {
        return article.sentences().get(tokens.get(i).sentence());
    }

    int paragraph(int i) {
        return sentence(i).paragraph();
    }

    /** Whether the noun phrase that ends with a token tells a time: "this week", "two days". */
    boolean timePhrase(int last) {
        return phraseEnd[last] == last + 1
                && (time(last) || TIME_UNITS.contains(tokens.get(last).lemma()) && phraseStart[last] < last);
    }

    /** Whether a token is a day or another time that stands without a preposition. */
    boolean time(int i) {
        return TIMES.contains(words[i]);
    }

    boolean comma(int i) {
        return words[i].equals(",");
    }

    boolean dash(int i) {
        return words[i].equals("--") || words[i].equals("—") || words[i].equals("–");
    }

    boolean quoteMark(int i) {
        QuotedRun run = run(i);
        return run != null && (i < run.first() || i >= run.end());
    }

    /** Whether every longer word is written with a capital, as in the title of a book. */
    boolean titleCase(QuotedRun run) {
        for (int i = run.first() + 1; i < run.end(); i++) {
            String text = tokens.get(i).text();
            if (text.length() > 3 && Character.isLowerCase(text.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** The last word or stop of a run, past the closing mark of a quote inside it. */
    String lastWord(QuotedRun run) {
        int last = run.end() - 1;
        while (last > run.first()
                && Set.of("'", "''", "\"", "‘", "'\"", "'”", "”").contains(words[last])) {
            last--;
        }
        return words[last];
    }

    private void chunk(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            int end = premodifier(i, sentence) ? -1 : verbGroupEnd(i, sentence.end());
            if (end < 0) {
                end = phraseEnd(i, sentence.end());
                if (end > i) {
                    Arrays.fill(phraseStart, i, end, i);
                    Arrays.fill(phraseEnd, i, end, end);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    /** A participle between a verb or preposition and a noun: "said retired general". */
    private boolean premodifier(int i, Sentence sentence) {
        if (tag(i) != VBN && tag(i) != VBG
                || i + 1 >= sentence.end()
                || i == sentence.first()
                || !tag(i + 1).isNoun()) {
            return false;
        }
        VerbGroup before = groups[i - 1];
        return before != null && !auxiliary(before.head()) && tag(i) == VBN || is(i - 1, IN) && tag(i) == VBN;
    }

    /** End of the noun phrase that starts at a token, or the token itself where none does. */
    private int phraseEnd(int from, int limit) {
        if (tag(from).isPersonal() && tag(from) != PRP_POSSESSIVE || tag(from) == EX) {
            return from + 1;
        }
        boolean headed = false;
        int i = from;
        NameTag name = NameTag.NONE;
        while (i < limit && runOf[i] == runOf[from]) {
            PennTag tag = tag(i);
            boolean noun = tag.isNoun() || tag == CD || tag == FW;
            if (time(i) && i > from && headed && tag(i - 1) != POS) {
                break;
            }
            if (i > from
                    && (tag == DT || tag == PRP_POSSESSIVE || tag == PDT)
                    && !is(i - 1, PDT)
                    && !words[i - 1].equals("all")
                    && !words[i - 1].equals("both")) {
                break;
            }
            if (noun) {
                NameTag here = tokens.get(i).name();
                if (headed
                        && here != NameTag.NONE
                        && name != NameTag.NONE
                        && here != name
                        && here == NameTag.PERSON
                        && name == NameTag.PLACE) {
                    // "in Washington Mr. Moreau": a person's name does not go on the name of a place.
                    break;
                }
                name = here;
                headed = true;
                i++;
                if (time(i - 1) && i - 1 == from) {
                    break;
                }
            } else if (tag == POS && headed
                    || tag == HYPH
                    || tag == CURRENCY
                    || tag == NUMBER_SIGN
                    || words[i].equals("&")) {
                if (tag == HYPH && dash(i)) {
                    break;
                }
                name = NameTag.NONE;
                i++;
            } else if (tag.isAdjective() || tag == DT || tag == PRP_POSSESSIVE || tag == PDT) {
                if (headed && !is(i - 1, POS) && tag(i - 1) != CD && !tag(i - 1).isNoun() && tag(i - 1) != HYPH) {
                    break;
                }
                if (headed
                        && tag(i - 1).isNoun()
                        && !(i + 1 < limit && (tag(i + 1).isNoun() || tag(i + 1) == HYPH))) {
                    break;
                }
                i++;
            } else if (tag == CC
                    && !headed
                    && i > from
                    && tag(i - 1).isAdjective()
                    && i + 2 < limit
                    && (tag(i + 1).isAdjective() || is(i + 1, VBG) || is(i + 1, VBN))
                    && tag(i + 2).isNoun()) {
                i += 2;
            } else if (i == from && tag == VBN) {
                i++;
            } else if ((tag == VBN || tag == VBG || tag.isAdverb() || tag == VBD)
                    && i > from
                    && i + 1 < limit
                    && (tag(i + 1).isNoun() || tag(i + 1).isAdjective() || is(i + 1, VBN) && tag != VBN)
                    && (is(i - 1, DT)
                            || tag(i - 1).isAdjective()
                            || is(i - 1, PRP_POSSESSIVE)
                            || is(i - 1, POS)
                            || is(i - 1, HYPH)
                            || tag(i - 1).isAdverb())) {
                i++;
            } else {
                break;
            }
        }
        while (i > from && (is(i - 1, HYPH) || tag(i - 1).isAdverb())) {
            i--;
        }
        if (i > from && !headed) {
            // Without a noun a determiner or a quantity may stand alone: "the young", "this", "several".
            headed = is(from, DT)
                    || i == from + 1 && is(from, PRP_POSSESSIVE)
                    || tag(from).isAdjective() && QUANTITIES.contains(words[i - 1]);
        }
        return headed ? i : from;
    }

    /** Reads a verb group that starts at a token; its end, or -1 where none starts there. */
    private int verbGroupEnd(int from, int limit) {
        boolean infinitive = tag(from) == TO && from + 1 < limit && infinitiveFollows(from + 1, limit);
        int i = infinitive ? from + 1 : from;
        if (!infinitive && !verb(i)) {
            return -1;
        }
        int head = -1;
        boolean modal = false;
        boolean negated = from > 0 && words[from - 1].equals("not") || from > 0 && words[from - 1].equals("never");
        boolean be = false;
        boolean have = false;
        while (i < limit && runOf[i] == runOf[from]) {
            if (tag(i).isAdverb() && !words[i].equals("there")) {
                int next = i;
                while (next < limit && tag(next).isAdverb() && next - i < 4) {
                    negated |= words[next].equals("not") || words[next].equals("n't") || words[next].equals("never");
                    next++;
                }
                boolean goesOn = next < limit && (head < 0 || auxiliary(head)) && verb(next) && continues(head, next);
                if (!goesOn) {
                    break;
                }
                i = next;
                continue;
            }
            if (!verb(i) || head >= 0 && !continues(head, i)) {
                break;
            }
            modal |= tag(i) == MD;
            if (head >= 0) {
                String lemma = tokens.get(head).lemma();
                be |= lemma.equals("be") || lemma.equals("get");
                have |= lemma.equals("have");
            }
            head = i;
            i++;
            if (!auxiliary(head)) {
                break;
            }
        }
        if (head < 0) {
            return -1;
        }
        boolean participle = tag(head) == VBN || tag(head) == VBD;
        boolean passive = participle && be && !tokens.get(head).lemma().equals("be");
        VerbGroup.Form form;
        int start = infinitive ? from + 1 : from;
        if (infinitive) {
            form = VerbGroup.Form.INFINITIVE;
        } else if (tag(start) == VBG) {
            form = VerbGroup.Form.GERUND;
        } else if (tag(start) == VBN && !have && !besideQuote(start)) {
            form = VerbGroup.Form.PARTICIPLE;
        } else {
            form = VerbGroup.Form.FINITE;
        }
        VerbGroup group = new VerbGroup(from, head + 1, head, form, passive, negated, modal);
        Arrays.fill(groups, from, head + 1, group);
        return head + 1;
    }

    /** Whether only a subject stands between quoted words and a verb: “Go,” Ana concluded. The tagger errs there. */
    private boolean besideQuote(int verb) {
        return verb > 0
                && phraseEnd[verb - 1] == verb
                && phraseStart[verb - 1] > 0
                && quoteEnds(phraseStart[verb - 1] - 1, verb);
    }

    private boolean infinitiveFollows(int i, int limit) {
        int next = i;
        while (next < limit && tag(next).isAdverb() && next - i < 3) {
            next++;
        }
        return next < limit && (tag(next) == VB || tag(next) == VBP);
    }

    private boolean verb(int i) {
        return tag(i).isVerb() || is(i, MD) || words[i].equals("said") || words[i].equals("says");
    }

    private boolean auxiliary(int i) {
        return is(i, MD) || AUXILIARIES.contains(tokens.get(i).lemma());
    }

    /** Whether a verb goes on the group whose last verb is {@code head}. */
    private boolean continues(int head, int next) {
        if (head < 0) {
            return true;
        }
        if (!auxiliary(head)) {
            return false;
        }
        PennTag tag = tag(next);
        if (is(head, MD)) {
            return tag == VB || tag == VBP || tag == VBD || tag == VBN;
        }
        String lemma = tokens.get(head).lemma();
        if (lemma.equals("do")) {
            return tag == VB || tag == VBP;
        }
        return tag == VBN || tag == VBD || lemma.equals("be") && tag == VBG;
    }

    /** Whether a finite verb stands in a stretch. */
    boolean finiteIn(Stretch stretch) {
        return finiteIn(stretch.first(), stretch.end());
    }

    /** Whether a finite verb stands between two tokens. */
    boolean finiteIn(int first, int end) {
        for (int i = first; i < end; i++) {
            VerbGroup group = groups[i];
            if (group != null && group.form() == VerbGroup.Form.FINITE) {
                return true;
            }
        }
        return false;
    }

    /** The end of a stretch without the full stop of its sentence. */
    int wordsEnd(int first, int limit) {
        int end = limit;
        while (end > first + 1 && !inRun(end - 1) && Set.of(".", "?", "!").contains(words[end - 1])) {
            end--;
        }
        return end;
    }

    /** Whether the token before a cue or its subject closes quoted words, with or without a comma after the mark. */
    boolean quoteEnds(int before, int at) {
        int i = before;
        if (comma(i) && i > 0) {
            i--;
        }
        return inRun(i) && runs.get(runOf[i]).close() == i + 1 && paragraph(i) == paragraph(at);
    }
}
