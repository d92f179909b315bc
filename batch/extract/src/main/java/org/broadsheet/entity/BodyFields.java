package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CC;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;

/**
 * What a body is for, where it is several things: "Society of Tides, Winds and Rain" goes on behind "Tides", while "Bank of
 * Arden and Costa Mills" are two. The things are words that anyone uses, no names.
 */
final class BodyFields {
    private static final Set<String> LINKS = Set.of("of", "for", "on");
    /** What words that are in no name are known as. */
    private static final Set<String> PLAIN = Set.of("plain");

    /** More capitalized words behind "and" are a name of their own. */
    private static final int LONGEST_LAST = 3;
    /** "Society of". */
    private static final int LEAST_WORDS = 2;

    private final HeadedNames headed;
    private final Gazetteer gazetteer;
    private final GivenNames givenNames;
    private final WordKinds kinds = WordKinds.load();

    BodyFields(HeadedNames headed, Gazetteer gazetteer, GivenNames givenNames) {
        this.headed = headed;
        this.gazetteer = gazetteer;
        this.givenNames = givenNames;
    }

    /** A name with all that the body is for. */
    Name whole(AnnotatedArticle article, Sentence sentence, Name name) {
        if (name.type() != EntityType.ORGANIZATION || name.known() != null || name.length() <= LEAST_WORDS) {
            return name;
        }
        int end = end(article, sentence, name.first(), name.end());
        return end == name.end() ? name : new Name(name.first(), end, name.type(), null, name.rule());
    }

    private int end(AnnotatedArticle article, Sentence sentence, int first, int end) {
        int at = firstField(article, first, end);
        if (at < 0) {
            return end;
        }
        for (int i = at; i < end; i++) {
            Token token = article.tokens().get(i);
            if (!isField(token) && !token.text().equals(",")) {
                return end;
            }
        }
        int reached = end;
        while (reached + 1 < sentence.end()
                && article.tokens().get(reached).text().equals(",")
                && isField(article.tokens().get(reached + 1))) {
            reached += 2;
        }
        int joint =
                reached < sentence.end() && article.tokens().get(reached).text().equals(",") ? reached + 1 : reached;
        int last =
                joint < sentence.end() && article.tokens().get(joint).is(CC) ? last(article, sentence, joint) : joint;
        return last > joint ? last : end;
    }

    /** The first word behind the link behind the head of the body, or -1 where it has none. */
    private int firstField(AnnotatedArticle article, int first, int end) {
        for (int i = end - 2; i > first; i--) {
            if (LINKS.contains(article.tokens().get(i).text())) {
                String head = article.tokens().get(i - 1).text();
                return Names.isCapitalized(head) && headed.nounsOf(head) != null ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** The end of the last thing, behind "and"; {@code joint} where there is none. */
    private int last(AnnotatedArticle article, Sentence sentence, int joint) {
        Token and = article.tokens().get(joint);
        int end = joint + 1;
        while ((and.spells("and") || and.text().equals("&"))
                && end < sentence.end()
                && isField(article.tokens().get(end))) {
            end++;
        }
        boolean goesOn = end < sentence.end()
                && Names.isCapitalized(article.tokens().get(end).text());
        boolean body =
                end - joint > 2 && headed.nounsOf(article.tokens().get(end - 1).text()) != null;
        return goesOn || body || end - joint - 1 > LONGEST_LAST || end == joint + 1 ? joint : end;
    }

    /** A word that anyone uses, with a capital. */
    private boolean isField(Token token) {
        String word = token.text();
        WordKinds.Known known = kinds.of(word.toLowerCase(Locale.ROOT));
        return Names.isCapitalized(word)
                && !Names.isAcronym(word)
                && token.name() != NameTag.PERSON
                && token.name() != NameTag.PLACE
                && gazetteer.known(word) == null
                && !givenNames.isGiven(word)
                && known.cluster() > 0
                && PLAIN.containsAll(known.names());
    }
}
