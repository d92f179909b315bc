package org.broadsheet.entity;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The whole of a body's name within what was recognized, without the offices and subjects around it. */
final class BodySpans {
    /** Heads that are names by themselves. */
    private static final Set<String> STANDING = Set.of("Senate", "Congress", "Parliament", "Army", "Navy", "Treasury");

    private static final Set<String> OPENING_HEADS =
            WordSets.english("entity-contexts").get("opening-heads");
    private static final Set<String> PLACES_TOO =
            WordSets.english("entity-contexts").get("places-too");
    private static final Set<String> BUILDINGS =
            WordSets.english("entity-contexts").get("buildings");
    private static final Set<String> PARTIES =
            WordSets.english("entity-contexts").get("party-words");
    private static final Set<String> TRADES =
            WordSets.english("entity-contexts").get("trades-behind-names");
    private static final Set<String> PREFIXES =
            WordSets.english("entity-contexts").get("tied-prefixes");

    private final Set<String> portfolios = WordList.english("portfolios").words();
    private final Gazetteer gazetteer;
    private final Titles titles;
    private final HeadedNames headed;
    private final PlainAbbreviations abbreviations;

    BodySpans(Gazetteer gazetteer, Titles titles, HeadedNames headed, PlainAbbreviations abbreviations) {
        this.gazetteer = gazetteer;
        this.titles = titles;
        this.headed = headed;
        this.abbreviations = abbreviations;
    }

    /** The body named by the tokens [from, to), or null where they name none. */
    @Nullable
    Name of(AnnotatedArticle article, Sentence sentence, int from, int to) {
        int first = afterOffice(article, from, to);
        int end = legalEnd(article, first, beforeSubject(article, first, to));
        boolean none = isPortfolios(article, first, end)
                || isOffice(article, first, end)
                || end - first == 1 && isNoThing(article, sentence, first);
        return none ? null : new Name(first, end, EntityType.ORGANIZATION, null, EntityRule.RECOGNIZED_RUN);
    }

    /** A single word that names no body or place of its own: "Ministry", "Labour". */
    boolean isNoThing(AnnotatedArticle article, Sentence sentence, int at) {
        return isBareHead(article, at)
                || isPortfolios(article, at, at + 1)
                || isPrefixed(article, at)
                || isBranch(article, sentence, at);
    }

    /** "Arden Council", "Arden Air": what ends in the head of a body that is no place to go to, as a hospital is, is no place. */
    boolean isNoPlace(Token last) {
        String word = last.text().toLowerCase(Locale.ROOT);
        boolean head = headed.nounsOf(word) != null && !PLACES_TOO.contains(word);
        return Names.isCapitalized(last.text()) && (head || TRADES.contains(word));
    }

    /** "CFO of Arden Mills": the office is no part of the body's name. */
    private int afterOffice(AnnotatedArticle article, int first, int end) {
        boolean office = first + 2 < end
                && abbreviations.isListed(article.tokens().get(first).text())
                && isLink(article.tokens().get(first + 1));
        return office ? first + 2 : first;
    }

    /** "the Conservative Senate": whose majority it is is no part of a chamber's name. */
    static Name withoutParty(AnnotatedArticle article, Name name) {
        String last = article.tokens().get(name.end() - 1).text();
        boolean chamber = name.length() == 2
                && name.type() == EntityType.ORGANIZATION
                && (STANDING.contains(last) || last.equals("House"));
        String first = article.tokens().get(name.first()).text().toLowerCase(Locale.ROOT);
        return chamber && PARTIES.contains(first)
                ? new Name(name.first() + 1, name.end(), name.type(), null, name.rule())
                : name;
    }

    /** "Arden Tower": what ends in the word for a building is a place. */
    static boolean isBuilding(AnnotatedArticle article, int first, int end) {
        return end - first > 1
                && BUILDINGS.contains(article.tokens().get(end - 1).text().toLowerCase(Locale.ROOT))
                && Names.isCapitalized(article.tokens().get(end - 1).text());
    }

    private static boolean isLink(Token token) {
        return token.spells("of") || token.spells("at") || token.spells("for");
    }

    /** "Harlow University in Applied Physics": what one studied there, or does there for another, is no part of the name. */
    private int beforeSubject(AnnotatedArticle article, int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            if (headed.goesNotOn(article, first, i)
                    || article.tokens().get(i).spells("in")
                            && headed.nounsOf(article.tokens().get(i - 1).text()) != null) {
                return i;
            }
        }
        return end;
    }

    /** A share's symbol after the legal form is no part of the name: "Arden Mills Inc ARD". */
    private int legalEnd(AnnotatedArticle article, int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (headed.isLegalForm(article.tokens().get(i).text())) {
                int after = i + 1;
                while (after < end
                        && headed.isLegalForm(article.tokens().get(after).text())) {
                    after++;
                }
                return after;
            }
        }
        return end;
    }

    /** "École Normale": bodies of other languages have their head word in front. */
    static boolean opensBody(AnnotatedArticle article, int first) {
        return OPENING_HEADS.contains(article.tokens().get(first).text().toLowerCase(Locale.ROOT));
    }

    /** Whether a head word is a name by itself: "Congress". */
    static boolean standsAlone(String word) {
        return STANDING.contains(word);
    }

    /** Whether a word behind a comma goes on with a body's name: "Arden, Inc". */
    boolean closesName(String word) {
        return headed.isLegalForm(word) || headed.nounsOf(word) != null;
    }

    /** "Fisheries of Valdoria" behind an office: what it is for, and the land. */
    boolean isPortfolioOf(AnnotatedArticle article, int first, int end) {
        if (end - first < 3
                || !article.tokens().get(first + 1).spells("of")
                || !portfolios.contains(article.tokens().get(first).text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = first + 2; i < end; i++) {
            if (headed.nounsOf(article.tokens().get(i).text()) != null) {
                return false;
            }
        }
        return true;
    }

    /** "KVR Europe": initials that are no place, with the land or continent where the body is at home. */
    boolean isBranchAt(AnnotatedArticle article, int first, int end) {
        String initials = article.tokens().get(first).text();
        Known land = gazetteer.known(article.text(first + 1, end));
        return Names.isAcronym(initials)
                && initials.indexOf('.') < 0
                && gazetteer.known(initials) == null
                && land != null
                && (gazetteer.isCountry(land.name()) || land.nouns().contains("continent"));
    }

    /** "the Alliance": a body spoken of, no name of its own. */
    private boolean isBareHead(AnnotatedArticle article, int at) {
        String word = article.tokens().get(at).text();
        return !Names.isAcronym(word) && headed.nounsOf(word) != null && !STANDING.contains(word);
    }

    /** "Secretary of State": what an office is for, unless it is a known place ("Prince of Wales"). */
    private boolean isBranch(AnnotatedArticle article, Sentence sentence, int at) {
        if (at - 2 < sentence.first()) {
            return false;
        }
        String link = article.tokens().get(at - 1).text();
        return (link.equals("of") || link.equals("for"))
                && titles.isRole(article.tokens().get(at - 2).text())
                && Names.isCapitalized(article.tokens().get(at - 2).text())
                && !Names.isAcronym(article.tokens().get(at).text())
                && article.tokens().get(at).name() == NameTag.ORGANIZATION
                && gazetteer.known(article.tokens().get(at).text()) == null;
    }

    /** "Euro-Atlantic" is no place, "non-EU" still names the EU. */
    private boolean isPrefixed(AnnotatedArticle article, int at) {
        if (at < 2 || !Titles.isHyphen(article.tokens().get(at - 1))) {
            return false;
        }
        Token hyphen = article.tokens().get(at - 1);
        Token prefix = article.tokens().get(at - 2);
        return hyphen.from() == prefix.to()
                && article.tokens().get(at).from() == hyphen.to()
                && Names.isCapitalized(prefix.text())
                && !PREFIXES.contains(prefix.text().toLowerCase(Locale.ROOT))
                && prefix.name() == NameTag.NONE
                && gazetteer.known(prefix.text()) == null;
    }

    /** "European Commissioner for Trade": an office, no body. */
    private boolean isOffice(AnnotatedArticle article, int first, int end) {
        for (int i = first; i + 2 < end; i++) {
            Token link = article.tokens().get(i + 1);
            if (titles.isRole(article.tokens().get(i).text())
                    && (link.spells("for") || link.spells("of"))
                    && isPortfolios(article, i + 2, end)) {
                return true;
            }
        }
        return false;
    }

    /** "the Commissioner for Defence and Space": what offices are for names no body. */
    private boolean isPortfolios(AnnotatedArticle article, int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = article.tokens().get(i);
            if (!portfolios.contains(token.text().toLowerCase(Locale.ROOT))
                    && !token.spells("and")
                    && !NoNames.isMark(token)) {
                return false;
            }
        }
        return true;
    }
}
