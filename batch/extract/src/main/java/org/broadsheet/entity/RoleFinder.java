package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the offices and descriptions that the text gives to a name: before it ("Finance Minister X"), set off by commas
 * on either side ("the firm's founder, X", "X, the founder of ...,"), or by a verb of being ("X is the ...").
 */
final class RoleFinder {
    private static final int MAX_WORDS = 14;
    private static final Set<String> EMPTY_WORDS =
            WordSets.english("entity-contexts").get("role-fillers");
    private static final Set<String> FORMER =
            WordSets.english("entity-contexts").get("former");
    private static final Set<String> BEING = WordSets.english("entity-contexts").get("being");
    /** What one is on one occasion: "was the winner". */
    private static final Set<String> PASSING =
            WordSets.english("entity-contexts").get("passing-roles");

    private static final Set<String> LINKS = WordSets.english("entity-contexts").get("role-links");

    private final Titles titles;
    private final Gazetteer gazetteer;

    RoleFinder(Titles titles, Gazetteer gazetteer) {
        this.titles = titles;
        this.gazetteer = gazetteer;
    }

    /** The roles given to a person at a name, in the order of the text. */
    List<Role> at(AnnotatedArticle article, Name name) {
        List<Role> roles = new ArrayList<>();
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        Token first = article.tokens().get(name.first());
        Titles.Title kept = name.length() > 1 ? titles.title(first.text()) : null;
        if (kept != null && kept.kept()) {
            roles.add(new Role(
                    name.first(),
                    name.first() + 1,
                    first.text(),
                    kept.role(),
                    Set.of(),
                    false,
                    EntityRule.TITLE_IN_NAME));
        }
        add(roles, before(article, sentence, name));
        add(roles, after(article, sentence, name));
        return roles;
    }

    private static void add(List<Role> roles, @Nullable Role role) {
        if (role != null) {
            roles.add(role);
        }
    }

    private @Nullable Role before(AnnotatedArticle article, Sentence sentence, Name name) {
        int last = name.first() - 1;
        if (last < sentence.first()) {
            return null;
        }
        Titles.Title title = titles.title(article.tokens().get(last).text());
        if (title != null && title.role().isEmpty() && last > sentence.first()) {
            last--;
        }
        String mark = article.tokens().get(last).text();
        if (mark.equals(",") || BEING.contains(mark)) {
            return last > sentence.first() ? setOffBefore(article, sentence, name, last - 1) : null;
        }
        Titles.Office office = officeEnding(article, name, last, sentence.first());
        if (office != null) {
            int start = RolePhrases.phraseStart(article, sentence, office.first());
            if (Names.isCapitalized(article.tokens().get(office.first()).text())) {
                start = RolePhrases.capitalStart(article, start, office.first());
            }
            return role(article, start, last + 1, office.word(), EntityRule.OFFICE_BEFORE_NAME);
        }
        if (title != null && !title.role().isEmpty()) {
            Titles.Title rank = last > sentence.first()
                    ? titles.title(article.tokens().get(last - 1).text())
                    : null;
            boolean ranked = rank != null && titles.isRole(rank.role() + "-" + title.role());
            String told = rank != null && ranked ? rank.role() + " " + title.role() : title.role();
            int first = ranked ? last - 1 : last;
            int start = RolePhrases.capitalStart(article, RolePhrases.phraseStart(article, sentence, first), first);
            Set<String> words = wordsOf(article, start, first, title.role());
            return new Role(first, last + 1, told, told.replace(' ', '-'), words, false, EntityRule.FORM_OF_ADDRESS);
        }
        return null;
    }

    /** "the firm's founder, X" or "the head of the firm, X": the phrase must open with an article or possessor. */
    private @Nullable Role setOffBefore(AnnotatedArticle article, Sentence sentence, Name name, int last) {
        for (int at = last; at >= sentence.first() && last - at < MAX_WORDS; at--) {
            Token token = article.tokens().get(at);
            if (token.tag().isVerb() || token.text().equals(",")) {
                return null;
            }
            Titles.Office office =
                    at == last || RolePhrases.isNoun(token) ? officeEnding(article, name, at, sentence.first()) : null;
            if (office != null
                    && (at == last
                            || LINKS.contains(article.tokens().get(at + 1).text()))) {
                int first = RolePhrases.phraseStart(article, sentence, office.first());
                Token opening = article.tokens().get(first);
                boolean definite = opening.is(PRP_POSSESSIVE)
                        || first > sentence.first()
                                && article.tokens().get(first - 1).is(DT)
                        || RolePhrases.hasPossessor(article, first, office.first())
                        || Names.isCapitalized(opening.text()) && first > sentence.first();
                return definite
                        ? role(article, first, last + 1, office.word(), EntityRule.OFFICE_SET_OFF_BEFORE)
                        : null;
            }
        }
        return null;
    }

    private @Nullable Role after(AnnotatedArticle article, Sentence sentence, Name name) {
        int at = name.end();
        if (at + 2 >= sentence.end()) {
            return null;
        }
        Token next = article.tokens().get(at);
        boolean setOff = next.text().equals(",");
        if (!setOff && !BEING.contains(next.text())) {
            return null;
        }
        int first = at + 1;
        Token opening = article.tokens().get(first);
        boolean hasArticle = opening.is(DT);
        if (hasArticle) {
            first++;
        } else if (!setOff) {
            return null;
        }
        for (int i = first; i < sentence.end() && i - first < MAX_WORDS; i++) {
            Token token = article.tokens().get(i);
            Titles.Office office = RolePhrases.isNoun(token) ? officeEnding(article, name, i, first) : null;
            boolean goesOn = i + 1 < sentence.end()
                    && RolePhrases.isNounPart(article.tokens().get(i + 1));
            if (office != null && !setOff && PASSING.contains(office.word())) {
                return null;
            }
            if (office != null && !goesOn) {
                int end = RolePhrases.phraseEnd(article, sentence, i + 1);
                // Without a mark behind it the phrase is the subject of what follows, not a word on the name.
                boolean closed = end >= sentence.end()
                        || !setOff
                        || !Character.isLetterOrDigit(
                                article.tokens().get(end).text().codePointAt(0))
                        || article.tokens().get(end).tag().isWh();
                EntityRule rule = setOff ? EntityRule.OFFICE_SET_OFF_AFTER : EntityRule.OFFICE_AFTER_BE;
                return closed ? role(article, first, end, office.word(), rule) : null;
            }
            if (!RolePhrases.isNounPart(token)) {
                return null;
            }
        }
        return null;
    }

    /** The office that ends at a token, but for "voice assistant" beside what is no person's whole name. */
    private Titles.@Nullable Office officeEnding(AnnotatedArticle article, Name name, int at, int first) {
        boolean person = name.type() == EntityType.PERSON && name.length() > 1;
        return !person && KindNouns.isDevice(article, at) ? null : titles.officeEnding(article, at, first);
    }

    private Role role(AnnotatedArticle article, int first, int end, String office, EntityRule rule) {
        int start = article.tokens().get(first).is(PRP_POSSESSIVE) && first + 1 < end ? first + 1 : first;
        return new Role(
                start,
                end,
                Names.folded(article.text(start, end)),
                office,
                wordsOf(article, start, end, office),
                isFormer(article, first, end),
                rule);
    }

    /** Whether an office is said to be held no more. */
    static boolean isFormer(AnnotatedArticle article, int first, int end) {
        for (int i = first; i < end; i++) {
            if (FORMER.contains(article.tokens().get(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The words that tell one holder of an office from another. */
    Set<String> wordsOf(AnnotatedArticle article, int first, int end, String office) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = first; i < end; i++) {
            String word = article.tokens().get(i).text();
            String country = gazetteer.countryOfAdjective(word);
            Known known = country == null ? gazetteer.known(word) : null;
            String plain = country != null ? country : known != null ? known.name() : word;
            // "GOP" and "Republican" tell the same of a nominee.
            String key = plain.toLowerCase(Locale.ROOT).replaceFirst(" party$", "");
            if (!EMPTY_WORDS.contains(key) && !("-" + office + "-").contains("-" + key + "-") && hasLetter(key)) {
                words.add(key.equals("defense") ? "defence" : key);
            }
        }
        return words;
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }
}
