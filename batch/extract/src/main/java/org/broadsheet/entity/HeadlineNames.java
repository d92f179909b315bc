package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Names on lines whose every word is capitalized, where capitals tell no name from its neighbours: of "Weber Email Plan" what the
 * article names elsewhere, "Weber", is the name. What is made of everyday words and named nowhere else is none.
 */
final class HeadlineNames {
    /** A line of fewer words may be a name. */
    private static final int LEAST_WORDS = 4;

    /** A line of more words is a sentence that lists names. */
    private static final int MOST_WORDS = 16;

    /** Words of so many letters are written small in headlines. */
    private static final int LONGEST_SMALL_WORD = 3;

    /** One word in so many may be small. */
    private static final int SMALL = 5;

    /** Between the cells of a table and the names of a list. */
    private static final Set<String> LISTING = Set.of("|", "/");

    private final Gazetteer gazetteer;
    private final HeadedNames heads;
    private final GivenNames givenNames;
    private final WordKinds kinds = WordKinds.load();

    HeadlineNames(Gazetteer gazetteer, HeadedNames heads, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        this.heads = heads;
        this.givenNames = givenNames;
    }

    /** The names, those of headlines as far as something besides their capitals vouches for them. */
    List<Name> vouched(AnnotatedArticle article, List<Name> names) {
        Map<Integer, Boolean> headlines = new HashMap<>();
        Map<String, EntityType> elsewhere = new HashMap<>();
        Set<Name> open = new HashSet<>();
        for (Name name : names) {
            Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
            if (!headlines.computeIfAbsent(sentence.index(), index -> isHeadline(article, sentence))) {
                elsewhere.putIfAbsent(article.text(name.first(), name.end()), name.type());
                if (name.type() == EntityType.PERSON) {
                    elsewhere.putIfAbsent(article.tokens().get(name.end() - 1).text(), name.type());
                }
            } else if (isOpen(article, name)) {
                open.add(name);
            }
        }
        if (open.isEmpty()) {
            return names;
        }
        List<Name> vouched = new ArrayList<>();
        for (Name name : names) {
            if (!open.contains(name) || elsewhere.containsKey(article.text(name.first(), name.end()))) {
                vouched.add(name);
                continue;
            }
            List<Name> parts = parts(article, name, elsewhere);
            vouched.addAll(parts);
            if (parts.isEmpty() && plainWords(article, name) < name.length()) {
                vouched.add(name);
            }
        }
        return vouched;
    }

    /** Whether a name is told by the recognizer alone: no head word, no person's given name before what is no word. */
    private boolean isOpen(AnnotatedArticle article, Name name) {
        if (name.known() != null || name.length() < 2 || name.rule() != EntityRule.RECOGNIZED_RUN) {
            return false;
        }
        String last = article.tokens().get(name.end() - 1).text();
        boolean headed = heads.isLegalForm(last) || heads.isCompany(last) || hasHead(article, name);
        boolean person = name.type() == EntityType.PERSON
                && givenNames.isGiven(article.tokens().get(name.first()).text())
                && plainWords(article, name) == 0;
        return !headed && !person && !fillsLine(article, name);
    }

    /** A name that is all of its line is as whole as it is written. */
    private static boolean fillsLine(AnnotatedArticle article, Name name) {
        return isLine(article, name.first(), name.end());
    }

    /** Whether a stretch of tokens is all of its line. */
    private static boolean isLine(AnnotatedArticle article, int first, int end) {
        int to = article.tokens().get(end - 1).to();
        return article.body().opensLine(article.tokens().get(first).from())
                && (to >= article.body().length() || article.body().charAt(to) == '\n');
    }

    private boolean hasHead(AnnotatedArticle article, Name name) {
        return article.tokens().subList(name.first(), name.end()).stream()
                .anyMatch(token -> heads.nounsOf(token.text()) != null);
    }

    private int plainWords(AnnotatedArticle article, Name name) {
        int plain = 0;
        for (Token token : article.tokens().subList(name.first(), name.end())) {
            plain += kinds.of(token.text().toLowerCase(Locale.ROOT)).names().contains("plain") ? 1 : 0;
        }
        return plain;
    }

    /** The longest parts that the article names elsewhere or that are known everywhere, from the left. */
    private List<Name> parts(AnnotatedArticle article, Name name, Map<String, EntityType> elsewhere) {
        List<Name> parts = new ArrayList<>();
        int first = name.first();
        while (first < name.end()) {
            Name part = null;
            for (int end = name.end(); part == null && end > first; end--) {
                part = part(article, first, end, elsewhere);
            }
            if (part == null) {
                first++;
            } else {
                parts.add(part);
                first = part.end();
            }
        }
        return parts;
    }

    private @Nullable Name part(AnnotatedArticle article, int first, int end, Map<String, EntityType> elsewhere) {
        Gazetteer.Match match = gazetteer.at(article, first, end);
        if (match != null && match.end() == end && !match.ambiguous()) {
            return new Name(first, end, match.known().type(), match.known(), EntityRule.KNOWN_NAME);
        }
        EntityType type = elsewhere.get(article.text(first, end));
        return type == null ? null : new Name(first, end, type, null, EntityRule.REPEATED_NAME);
    }

    /** Whether a sentence is a line of its own that is written in capitals. */
    private static boolean isHeadline(AnnotatedArticle article, Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (Token token : article.tokensOf(sentence)) {
            if (LISTING.contains(token.text())) {
                return false;
            }
            if (token.text().length() > LONGEST_SMALL_WORD
                    && Character.isLetter(token.text().codePointAt(0))) {
                words++;
                capitals += Names.isCapitalized(token.text()) ? 1 : 0;
            }
        }
        return isLine(article, sentence.first(), sentence.end())
                && words >= LEAST_WORDS
                && words <= MOST_WORDS
                && (words - capitals) * SMALL <= words;
    }
}
