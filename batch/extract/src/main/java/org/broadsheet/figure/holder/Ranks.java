package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.JJS;
import static org.broadsheet.annotate.PennTag.RBS;
import static org.broadsheet.annotate.PennTag.VBG;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Places in an order. An ordinal ranks only beside what orders: a superlative ("the third-largest port"), "place" ("in
 * second place"), or a verb of ranking ("ranked 14th"); elsewhere it counts or dates ("the second meeting", "May 5th").
 */
public final class Ranks {
    /** Longest noun phrase taken for what is ranked. */
    private static final int MOST_WORDS = 6;

    private static final double CONFIDENCE = 0.8;

    /** Nouns of what is measured and has no measures itself. */
    private static final Set<String> LEVELS =
            WordSets.english("figure-contexts").get("nouns-of-levels");

    private static final Set<String> VERBS = Set.of("rank", "place", "finish", "come");

    private final Map<String, Integer> words = new HashMap<>();

    public Ranks() {
        for (WordList.Row row : WordList.english("ordinals").rows()) {
            words.put(row.cell(0), row.number(1));
        }
    }

    /**
     * A rank.
     *
     * @param place from 1
     * @param first its ordinal's token
     * @param end after the last token of what is ranked
     * @param subjectFirst first token of what is ranked; {@code end} where that is not said
     * @param rule what told it from a count or a date
     */
    public record Rank(int place, int first, int end, int subjectFirst, FigureRule rule) {}

    /** The ranks of a sentence, in order. */
    public List<Rank> of(AnnotatedArticle article, Sentence sentence) {
        List<Rank> ranks = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            int place = placeOf(article.tokens().get(i).text().toLowerCase(Locale.ROOT));
            if (place == 0) {
                continue;
            }
            int next = spells(article, i + 1, sentence, "-") ? i + 2 : i + 1;
            if (isSuperlativeAt(article, next, sentence)) {
                ranks.add(new Rank(
                        place, i, phraseEnd(article, next + 1, sentence), next, FigureRule.RANK_BY_SUPERLATIVE));
            } else if (spells(article, i + 1, sentence, "place") && !isReason(article, i, sentence)) {
                ranks.add(new Rank(place, i, i + 2, i + 2, FigureRule.RANK_BY_PLACE));
            } else if (isRanked(article, i, sentence)) {
                ranks.add(new Rank(place, i, i + 1, i + 1, FigureRule.RANK_BY_VERB));
            }
        }
        return ranks;
    }

    /** "why build it in the first place", "in the first place, nobody asked": how it all began. */
    private static boolean isReason(AnnotatedArticle article, int i, Sentence sentence) {
        return i >= sentence.first() + 2
                && spells(article, i, sentence, "first")
                && spells(article, i - 1, sentence, "the")
                && spells(article, i - 2, sentence, "in");
    }

    /** The rank as a figure. */
    public Figure figure(Rank rank, @Nullable Holder holder, @Nullable FigureTime time, Surroundings around) {
        AnnotatedArticle article = around.article();
        Span span = article.span(rank.first(), rank.end());
        return new Figure(
                Figure.idOf(article.article(), span),
                article.body().of(span),
                span,
                Kind.RANK,
                (double) rank.place(),
                null,
                null,
                Bound.EXACT,
                Trend.NONE,
                null,
                null,
                subject(rank, around),
                holder == null ? null : holder.entityId(),
                holder == null ? null : holder.name(),
                time,
                around.quotes().quoteAt(span),
                CONFIDENCE);
    }

    /**
     * "has the ninth largest fleet", "its fee was the fourth lowest": what has the place; "is the ninth largest port" and "the
     * firm is the ninth largest" measure nothing.
     */
    private static @Nullable String subject(Rank rank, Surroundings around) {
        ParsedArticle parsed = around.parsed();
        int verb = rank.first() > 0 && parsed.is(rank.first() - 1, DT) ? rank.first() - 2 : rank.first() - 1;
        VerbGroup group = verb < 0 || rank.subjectFirst() == rank.end() ? null : parsed.group(verb);
        if (group == null) {
            return null;
        }
        String lemma = parsed.token(group.head()).lemma();
        if (rank.subjectFirst() + 1 < rank.end()) {
            return lemma.equals("have") ? around.article().text(rank.subjectFirst(), rank.end()) : null;
        }
        boolean whole = rank.end() == parsed.size() || !parsed.is(rank.end(), VBG);
        Subject subject = lemma.equals("be") && whole ? parsed.subjects().grammatical(group) : null;
        return subject != null
                        && LEVELS.contains(parsed.token(subject.end() - 1).lemma())
                ? around.article().text(subject.first(), subject.end())
                : null;
    }

    /** The place an ordinal stands for, 0 where it is none. */
    private int placeOf(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits > 0 && digits <= 4 && Set.of("st", "nd", "rd", "th").contains(text.substring(digits))) {
            return Integer.parseInt(text.substring(0, digits));
        }
        return words.getOrDefault(text, 0);
    }

    private static boolean isSuperlativeAt(AnnotatedArticle article, int i, Sentence sentence) {
        if (i >= sentence.end()) {
            return false;
        }
        PennTag tag = article.tokens().get(i).tag();
        return tag == JJS || tag == RBS;
    }

    private static boolean spells(AnnotatedArticle article, int i, Sentence sentence, String word) {
        return i < sentence.end() && article.tokens().get(i).spells(word);
    }

    /** Behind a verb of ranking, and with nothing behind it that it could count. */
    private static boolean isRanked(AnnotatedArticle article, int i, Sentence sentence) {
        if (i == sentence.first() || !VERBS.contains(article.tokens().get(i - 1).lemma())) {
            return false;
        }
        return i + 1 == sentence.end()
                || !article.tokens().get(i + 1).tag().isNoun()
                        && !article.tokens().get(i + 1).tag().isAdjective();
    }

    private static int phraseEnd(AnnotatedArticle article, int from, Sentence sentence) {
        int end = from;
        while (end < sentence.end()
                && end < from + MOST_WORDS
                && (article.tokens().get(end).tag().isNoun()
                        || article.tokens().get(end).tag().isAdjective())) {
            end++;
        }
        return end;
    }
}
