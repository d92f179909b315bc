package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordList;

/** How far a name reaches around its head word: the capitalized words that lead to it and those that tell what it is for. */
final class HeadSpan {
    /** Shorter words keep their small letter within a name: "of", "the". */
    private static final int LONGEST_SMALL_WORD = 3;

    private static final int MAX_WORDS_BEFORE = 8;
    private static final int MAX_WORDS_AFTER = 8;
    private static final Set<String> JOINING = Set.of("of", "for", "on");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Set<String> dates = WordList.english("not-names")
            .and(WordList.english("months"), WordList.english("weekdays"))
            .words();
    private final Titles titles;
    private final HeadedNames heads;

    HeadSpan(Titles titles, HeadedNames heads) {
        this.titles = titles;
        this.heads = heads;
    }

    /** The first of the capitalized words that lead to the head. */
    int before(AnnotatedArticle article, Sentence sentence, int head, int free) {
        int first = head;
        int at = head - 1;
        while (at >= free && head - at <= MAX_WORDS_BEFORE) {
            Token token = article.tokens().get(at);
            if (isPart(article, sentence, token)) {
                first = at--;
            } else if (at > free
                    && (isHyphen(token) || token.text().equals("&") || isJoin(article, at))
                    && isPart(article, sentence, article.tokens().get(at - 1))) {
                at--;
            } else if (isTiedBySmall(article, at, free)) {
                at -= 3;
                first = at--;
            } else {
                break;
            }
        }
        return first;
    }

    /** The second hyphen of "Editor-in-Chief". */
    private static boolean isTiedBySmall(AnnotatedArticle article, int at, int free) {
        return at - 3 >= free
                && isHyphen(article.tokens().get(at))
                && article.tokens().get(at - 1).text().length() <= LONGEST_SMALL_WORD
                && isHyphen(article.tokens().get(at - 2))
                && article.tokens().get(at).to() - article.tokens().get(at - 2).from()
                        == article.tokens().get(at - 1).text().length() + 2
                && Names.isCapitalized(article.tokens().get(at - 3).text());
    }

    /** "and" inside one name, as the recognizer sees it. */
    private static boolean isJoin(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        return token.spells("and") && token.name() == NameTag.ORGANIZATION;
    }

    private boolean isPart(AnnotatedArticle article, Sentence sentence, Token token) {
        if (!Names.isCapitalized(token.text()) || token.spells("the") || titles.title(token.text()) != null) {
            return false;
        }
        boolean opens = token.index() == sentence.first() || isMarkBefore(article, token);
        if (opens) {
            return token.name() != NameTag.NONE || token.tag().isProperNoun();
        }
        return token.tag().isNoun()
                || token.tag().isAdjective()
                || token.is(VBG)
                || token.is(VBN)
                || token.name() != NameTag.NONE;
    }

    private static boolean isMarkBefore(AnnotatedArticle article, Token token) {
        String before = article.tokens().get(token.index() - 1).text();
        return before.equals("“") || before.equals("\"") || before.equals("``") || before.equals(":");
    }

    /** The end of the capitalized words that go on behind the head: what the body is for. */
    int after(AnnotatedArticle article, Sentence sentence, int first, int from) {
        int end = from;
        int at = from;
        boolean fields = false;
        while (at + 1 < sentence.end() && at - from < MAX_WORDS_AFTER) {
            Token token = article.tokens().get(at);
            boolean opens = at == from && JOINING.contains(token.text()) && !heads.goesNotOn(article, first, at);
            fields |= at > from && isField(article, at);
            boolean goesOn = at > from && (isJoin(article, at) || isHyphen(token) || fields && token.spells("and"));
            if (opens || goesOn) {
                at++;
                if (opens && ARTICLES.contains(article.tokens().get(at).text())) {
                    at++;
                }
            } else if (at == from || !isPart(article, sentence, token)) {
                break;
            }
            if (at >= sentence.end()
                    || !isPart(article, sentence, article.tokens().get(at))
                    || isDate(article, at)) {
                break;
            }
            end = ++at;
        }
        return end;
    }

    /** "Institute of Tides and Coastal and River Studies": "and" before an adjective goes on with what a body is for. */
    private static boolean isField(AnnotatedArticle article, int at) {
        Token next = article.tokens().get(at + 1);
        return article.tokens().get(at).spells("and")
                && next.tag().isAdjective()
                && next.name() == NameTag.NONE
                && Names.isCapitalized(next.text());
    }

    private boolean isDate(AnnotatedArticle article, int at) {
        return dates.contains(article.tokens().get(at).text().toLowerCase(Locale.ROOT));
    }

    private static boolean isHyphen(Token token) {
        return token.text().equals("-") || token.text().equals("–");
    }
}
