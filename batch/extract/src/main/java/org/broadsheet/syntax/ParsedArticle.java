package org.broadsheet.syntax;

import java.util.Arrays;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * An article cut into noun phrases, verb groups and quoted runs, once for all stages that look at its sentences. Places
 * are indices of tokens. Immutable.
 */
public final class ParsedArticle {
    private static final Set<String> STOPS = Set.of(".", "?", "!");
    private static final Set<String> INNER_MARKS = Set.of("'", "''", "\"", "‘", "'\"", "'”", "”");
    /** Words up to this length, such as "with", are written small in titles. */
    private static final int SHORT_WORD = 3;

    private final AnnotatedArticle article;
    private final TaggedWords words;
    private final @Nullable Chunk[] chunks;
    private final ClauseStarts clauses;
    private final SubjectFinder subjects;
    private final SubjectVerbs verbs;

    private ParsedArticle(AnnotatedArticle article) {
        this.article = article;
        this.words = new TaggedWords(
                article.tokens(),
                new QuotedRuns(QuoteMarks.runs(article), article.tokens().size()));
        this.chunks = new Chunk[words.size()];
        this.clauses = new ClauseStarts(this);
        this.subjects = new SubjectFinder(this);
        Chunker chunker = new Chunker(words);
        int paragraph = -1;
        int paragraphFirst = 0;
        for (Sentence sentence : article.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                paragraphFirst = sentence.first();
            }
            for (Chunk chunk : chunker.chunks(sentence.first(), sentence.end(), paragraphFirst)) {
                Arrays.fill(chunks, chunk.first(), chunk.end(), chunk);
            }
        }
        this.verbs = new SubjectVerbs(this);
    }

    /** Finds quoted runs, noun phrases and verb groups. */
    public static ParsedArticle of(AnnotatedArticle article) {
        return new ParsedArticle(article);
    }

    public AnnotatedArticle article() {
        return article;
    }

    /** How many tokens it has. */
    public int size() {
        return words.size();
    }

    public Token token(int i) {
        return words.token(i);
    }

    /** The token's text in lower case, apostrophes straight. */
    public String word(int i) {
        return words.word(i);
    }

    public boolean is(int i, String word) {
        return words.is(i, word);
    }

    public boolean is(int i, PennTag tag) {
        return words.is(i, tag);
    }

    public PennTag tag(int i) {
        return words.tag(i);
    }

    public boolean comma(int i) {
        return words.comma(i);
    }

    public boolean dash(int i) {
        return words.dash(i);
    }

    public Sentence sentence(int i) {
        return article.sentenceOf(token(i));
    }

    public int paragraph(int i) {
        return sentence(i).paragraph();
    }

    /** The quoted runs of the article. */
    public QuotedRuns runs() {
        return words.runs();
    }

    /** Whether a token stands in a quoted run or is one of its marks. */
    public boolean inRun(int i) {
        return words.runs().hold(i);
    }

    /** Whether a token is one of the words of a quoted run. */
    public boolean inQuote(int i) {
        return inRun(i) && !quoteMark(i);
    }

    /** Whether quoted words stand in a sentence after the token before {@code from}. */
    public boolean quotesAfter(int from) {
        int end = sentence(from - 1).end();
        for (int i = from; i < end; i++) {
            if (inQuote(i)) {
                return true;
            }
        }
        return false;
    }

    /** The quoted run a token stands in, its marks included, or null. */
    public @Nullable QuotedRun run(int i) {
        return words.runs().of(i);
    }

    /** Whether a token is a mark that opens or closes a quoted run. */
    public boolean quoteMark(int i) {
        return words.runs().isMark(i);
    }

    /** What a token stands in, or null; nothing stands before the first and behind the last. */
    private @Nullable Chunk chunk(int i) {
        return i >= 0 && i < chunks.length ? chunks[i] : null;
    }

    /** The verb group a token stands in, or null. */
    public @Nullable VerbGroup group(int i) {
        return chunk(i) instanceof VerbGroup group ? group : null;
    }

    /** The noun phrase a token stands in, or null. */
    public @Nullable NounPhrase phrase(int i) {
        return chunk(i) instanceof NounPhrase phrase ? phrase : null;
    }

    /** Start of the noun phrase a token stands in, or -1. */
    public int phraseStart(int i) {
        return chunk(i) instanceof NounPhrase phrase ? phrase.first() : -1;
    }

    /** End of the noun phrase a token stands in, or -1. */
    public int phraseEnd(int i) {
        return chunk(i) instanceof NounPhrase phrase ? phrase.end() : -1;
    }

    /** The token behind the noun phrase that begins with a token; -1 where none does, or where it comes to the limit. */
    public int behindPhrase(int first, int limit) {
        int end = phraseStart(first) == first ? phraseEnd(first) : -1;
        return end > 0 && end < limit ? end : -1;
    }

    /** Tells where clauses start. */
    public ClauseStarts clauses() {
        return clauses;
    }

    /** Tells the subjects of verbs. */
    public SubjectFinder subjects() {
        return subjects;
    }

    /**
     * The finite verb whose subject the word at a token heads, alone or as one of several joined by "and", or stands in
     * apposition to; null where there is none.
     */
    public @Nullable VerbGroup verbOf(int i) {
        return verbs.of(i);
    }

    /** Whether a token is a day or another time that stands without a preposition. */
    public boolean day(int i) {
        return words.day(i);
    }

    /** Whether the noun phrase that ends with a token tells a time: "Monday", "this week", "two days", "2019". */
    public boolean timePhrase(int last) {
        int first = phraseStart(last);
        return phraseEnd(last) == last + 1
                && (day(last)
                        || StandingTimes.isUnit(token(last).lemma()) && first < last && !is(last - 1, PennTag.HYPH)
                        || StandingTimes.isYear(word(last)) && first == last);
    }

    /** Whether a finite verb stands between two tokens. */
    public boolean finiteIn(int first, int end) {
        for (int i = first; i < end; i++) {
            VerbGroup group = group(i);
            if (group != null && group.isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** The end of a stretch without the full stop of its sentence. */
    public int wordsEnd(int first, int limit) {
        int end = limit;
        while (end > first + 1 && !inRun(end - 1) && STOPS.contains(word(end - 1))) {
            end--;
        }
        return end;
    }

    /**
     * Whether every longer word of a run is written with a capital, as in the title of a book, and one behind its first is; a
     * single word is.
     */
    public boolean titleCase(QuotedRun run) {
        boolean capitals = false;
        int words = 0;
        for (int i = run.first(); i < run.end(); i++) {
            String text = token(i).text();
            boolean small = Character.isLowerCase(text.codePointAt(0));
            if (i > run.first() && small && text.length() > SHORT_WORD) {
                return false;
            }
            words += Character.isLetterOrDigit(text.codePointAt(0)) ? 1 : 0;
            capitals |= i > run.first() && !small && words > 1 && text.length() > 1;
        }
        return capitals || words <= 1;
    }

    /** The last word or stop of a run, past the closing mark of a quote inside it. */
    public String lastWord(QuotedRun run) {
        int last = run.end() - 1;
        while (last > run.first() && INNER_MARKS.contains(word(last))) {
            last--;
        }
        return word(last);
    }

    /** Whether a token, or the one before it where it is a comma, closes a run in the paragraph of another token. */
    public boolean quoteEnds(int before, int at) {
        int i = comma(before) && before > 0 ? before - 1 : before;
        return runs().closeAt(i) && paragraph(i) == paragraph(at);
    }
}
