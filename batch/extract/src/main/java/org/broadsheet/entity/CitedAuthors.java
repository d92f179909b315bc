package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Authors as lists of what was read name them: "Weber JP, Costa-Lima A. Sleep and work." The title that follows is no part
 * of the last one's name, whatever the recognizer takes it for.
 */
final class CitedAuthors {
    /** So many authors of different names make a list: "vitamin D" and "Plan B" do not. */
    private static final int LEAST_CITED = 5;

    private static final int MOST_INITIALS = 3;

    /** "van" of "van Weber J". */
    private static final Set<String> PARTICLES =
            WordSets.english("entity-contexts").get("particles");

    private CitedAuthors() {}

    /** The names with those of cited authors in place of what overlaps them. */
    static List<Name> among(AnnotatedArticle article, List<Name> names) {
        List<Name> authors = new ArrayList<>();
        Set<String> surnames = new HashSet<>();
        for (Sentence sentence : article.sentences()) {
            for (Name author : in(article, sentence)) {
                authors.add(author);
                surnames.add(article.tokens().get(author.end() - 2).text());
            }
        }
        if (surnames.size() < LEAST_CITED) {
            return names;
        }
        List<Name> merged = new ArrayList<>();
        int next = 0;
        for (Name name : names) {
            while (next < authors.size() && authors.get(next).end() <= name.first()) {
                merged.add(authors.get(next++));
            }
            if (next >= authors.size() || name.end() <= authors.get(next).first()) {
                merged.add(name);
            }
        }
        merged.addAll(authors.subList(next, authors.size()));
        return merged;
    }

    private static List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> authors = new ArrayList<>();
        int at = sentence.first();
        while (at + 1 < sentence.end()) {
            Name author = opens(article, sentence, at, authors) ? at(article, sentence, at) : null;
            if (author != null) {
                authors.add(author);
            }
            at = author != null ? author.end() : at + 1;
        }
        return authors;
    }

    /** Whether an author may be named from here on: first in a line or sentence, or behind another one's comma. */
    private static boolean opens(AnnotatedArticle article, Sentence sentence, int at, List<Name> authors) {
        return at == sentence.first()
                || article.body().opensLine(article.tokens().get(at).from())
                || !authors.isEmpty()
                        && authors.get(authors.size() - 1).end() == at - 1
                        && article.tokens().get(at - 1).text().equals(",");
    }

    private static @Nullable Name at(AnnotatedArticle article, Sentence sentence, int first) {
        int last = first;
        while (last + 2 < sentence.end()
                && PARTICLES.contains(article.tokens().get(last).text())) {
            last++;
        }
        if (!isSurname(article, last)) {
            return null;
        }
        while (last + 2 < sentence.end() && PersonSpans.goesOnHyphenated(article, last + 1)) {
            last += 2;
        }
        if (last + 1 >= sentence.end() || !isInitials(article, last + 1)) {
            return null;
        }
        int end = last + 2;
        boolean stopped = article.tokens().get(last + 1).text().endsWith(".");
        String behind =
                end < article.tokens().size() ? article.tokens().get(end).text() : "";
        return stopped || behind.equals(",") || behind.equals(".")
                ? new Name(first, end, EntityType.PERSON, null, EntityRule.CITED_AUTHOR)
                : null;
    }

    private static boolean isSurname(AnnotatedArticle article, int at) {
        String word = article.tokens().get(at).text();
        return Names.isCapitalized(word) && word.length() > 1 && !Names.isAcronym(word) && !word.endsWith(".");
    }

    /** "JP", "J.": one to three capitals. */
    private static boolean isInitials(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        String initials = token.text().endsWith(".")
                ? token.text().substring(0, token.text().length() - 1)
                : token.text();
        return !initials.isEmpty()
                && initials.length() <= MOST_INITIALS
                && initials.chars().allMatch(Character::isUpperCase);
    }
}
