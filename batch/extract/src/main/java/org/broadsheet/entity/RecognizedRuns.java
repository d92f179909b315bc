package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** The runs of words that the name recognizer takes for a name, with their ends mended. */
final class RecognizedRuns {
    /** "BBC Radio 4", "Formula 1": a longer number at a name's end is a year or a score. */
    private static final int LONGEST_NUMBER = 2;
    /** Words that open an office after a name: "Oduya Senior Adviser". */
    private static final Set<String> TRAILING =
            Set.of("Senior", "Deputy", "Chief", "Assistant", "Administration", "Campaign");
    /** Heads that are names by themselves. */
    private static final Set<String> STANDING = Set.of("Senate", "Congress", "Parliament", "Army", "Navy", "Treasury");

    private static final Set<String> PREFIXES = Set.of("Non", "Pro", "Anti", "Ex", "Pre", "Post");

    private final Set<String> portfolios = WordList.english("portfolios").words();
    private final Gazetteer gazetteer;
    private final Titles titles;
    private final HeadedNames headed;
    private final NoNames noNames;
    private final PersonSpans persons;
    private final PlainAbbreviations abbreviations;

    RecognizedRuns(
            Gazetteer gazetteer,
            Titles titles,
            HeadedNames headed,
            GivenNames givenNames,
            PlainAbbreviations abbreviations) {
        this.gazetteer = gazetteer;
        this.abbreviations = abbreviations;
        this.titles = titles;
        this.headed = headed;
        this.noNames = new NoNames(gazetteer);
        this.persons = new PersonSpans(gazetteer, titles, headed, givenNames, noNames);
    }

    /** Adds the runs of a sentence to the candidates. */
    void addTo(AnnotatedArticle article, Sentence sentence, List<Name> candidates) {
        int at = sentence.first();
        while (at < sentence.end()) {
            NameTag tag = article.tokens().get(at).name();
            int end = at + 1;
            while (end < sentence.end() && article.tokens().get(end).name() == tag) {
                end++;
            }
            if (tag != NameTag.NONE) {
                addRun(article, sentence, at, end, tag, candidates);
            }
            at = end;
        }
    }

    private void addRun(
            AnnotatedArticle article, Sentence sentence, int from, int to, NameTag tag, List<Name> candidates) {
        EntityType type = switch (tag) {
            case PERSON -> EntityType.PERSON;
            case ORGANIZATION -> EntityType.ORGANIZATION;
            default -> EntityType.PLACE;
        };
        Name trimmed = trimmed(article, sentence, from, to, type);
        if (trimmed == null) {
            return;
        }
        if (type != EntityType.PERSON && addKnownParts(article, trimmed, candidates)) {
            return;
        }
        candidates.add(trimmed);
    }

    /** "EU NATO" is no name but two: a run made of known names only is cut into them. */
    private boolean addKnownParts(AnnotatedArticle article, Name run, List<Name> candidates) {
        List<Name> parts = new ArrayList<>();
        int at = run.first();
        while (at < run.end()) {
            Gazetteer.Match match = gazetteer.at(article, at, run.end());
            if (match != null) {
                parts.add(
                        new Name(at, match.end(), match.known().type(), match.known(), EntityRule.RUN_OF_KNOWN_NAMES));
                at = match.end();
            } else if (NoNames.isMark(article.tokens().get(at))) {
                at++;
            } else {
                return false;
            }
        }
        if (parts.size() < 2) {
            return false;
        }
        candidates.addAll(parts);
        return true;
    }

    private @Nullable Name trimmed(AnnotatedArticle article, Sentence sentence, int from, int to, EntityType type) {
        int first = from;
        int end = to;
        boolean changed = true;
        while (changed && first < end) {
            changed = true;
            if (opensNoName(article.tokens().get(first))) {
                first++;
            } else if (closesNoName(article, first, end, type)) {
                end--;
            } else if (type == EntityType.PERSON
                    && end - first > 1
                    && isTitle(article.tokens().get(first))) {
                first++;
            } else {
                changed = false;
            }
        }
        first = afterCompound(article, first, end);
        if (first >= end || noNames.allNoNames(article, first, end, type)) {
            return null;
        }
        if (type == EntityType.PERSON) {
            return persons.of(article, sentence, afterPossessor(article, first, end), end);
        }
        if (type == EntityType.ORGANIZATION) {
            first = afterOffice(article, first, end);
            end = legalEnd(article, first, end);
            if (isPortfolios(article, first, end) || isOffice(article, first, end)) {
                return null;
            }
        }
        EntityType settled = isBase(article, sentence, end) ? EntityType.PLACE : type;
        return end - first == 1 && isNoThing(article, sentence, first)
                ? null
                : new Name(first, end, settled, null, EntityRule.RECOGNIZED_RUN);
    }

    private static boolean opensNoName(Token token) {
        return NoNames.isMark(token) || token.spells("the") || isGenitive(token);
    }

    private boolean closesNoName(AnnotatedArticle article, int first, int end, EntityType type) {
        Token tail = article.tokens().get(end - 1);
        return NoNames.isMark(tail) && !tail.text().endsWith(".")
                || isGenitive(tail)
                || end - first > 1 && noNames.isNoName(tail) && !endsLongerName(tail, type)
                || type == EntityType.ORGANIZATION && end - first > 2 && endsInOffice(article, end)
                || type == EntityType.PERSON && end - first > 1 && TRAILING.contains(tail.text());
    }

    /** "Porto-based Weber", "Irans Ahvaz": what tells of a name, or owns it, is no part of it. */
    private int afterCompound(AnnotatedArticle article, int first, int end) {
        int start = first;
        for (int i = first; i + 2 < end; i++) {
            Token told = article.tokens().get(i + 1);
            if (Titles.isHyphen(article.tokens().get(i))
                    && !Names.isCapitalized(told.text())
                    && (told.is(VBN) || told.is(VBG) || told.is(VBD))) {
                start = i + 2;
            }
        }
        return start + 1 < end && isOwner(article.tokens().get(start).text()) ? start + 1 : start;
    }

    /** "CFO of Arden Mills": the office is no part of the body's name. */
    private int afterOffice(AnnotatedArticle article, int first, int end) {
        boolean office = first + 2 < end
                && abbreviations.isListed(article.tokens().get(first).text())
                && isLink(article.tokens().get(first + 1));
        return office ? first + 2 : first;
    }

    private static boolean isLink(Token token) {
        return token.spells("of") || token.spells("at") || token.spells("for");
    }

    /** "Porto-based": where someone is based is a place. */
    private static boolean isBase(AnnotatedArticle article, Sentence sentence, int end) {
        return end + 1 < sentence.end()
                && Titles.isHyphen(article.tokens().get(end))
                && article.tokens().get(end + 1).spells("based");
    }

    /** A country's genitive whose apostrophe was lost on the way: "Irans". */
    private boolean isOwner(String word) {
        Known owner = word.endsWith("s") && gazetteer.known(word) == null
                ? gazetteer.known(word.substring(0, word.length() - 1))
                : null;
        return owner != null && gazetteer.isCountry(owner.name()) && gazetteer.countryOfAdjective(word) == null;
    }

    private static boolean isGenitive(Token token) {
        return token.text().equals("'s") || token.text().equals("’s");
    }

    /** "Ardentia's Weber": the possessor is no part of the person's name. */
    private static int afterPossessor(AnnotatedArticle article, int first, int end) {
        int start = first;
        for (int i = first; i + 1 < end; i++) {
            start = article.tokens().get(i).is(POS) ? i + 1 : start;
        }
        return start;
    }

    /** A single word that names no body or place of its own: "Ministry", "Labour". */
    private boolean isNoThing(AnnotatedArticle article, Sentence sentence, int at) {
        return isBareHead(article, at)
                || isPortfolios(article, at, at + 1)
                || isPrefixed(article, at)
                || isBranch(article, sentence, at);
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

    /** "Harbour Council Chair": the office is no part of the body's name. */
    private boolean endsInOffice(AnnotatedArticle article, int end) {
        return titles.isRole(article.tokens().get(end - 1).text())
                && headed.nounsOf(article.tokens().get(end - 2).text()) != null;
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
                && !PREFIXES.contains(prefix.text())
                && prefix.name() == NameTag.NONE
                && gazetteer.known(prefix.text()) == null;
    }

    private boolean isTitle(Token token) {
        Titles.Title title = titles.title(token.text());
        return title != null && !title.kept() || title == null && titles.isRole(token.text());
    }

    /** "Kanye West", "Channel 7": what is no name by itself may well end one that the recognizer sees as a whole. */
    private boolean endsLongerName(Token tail, EntityType type) {
        String word = tail.text();
        boolean adjective = gazetteer.countryOfAdjective(word) != null;
        return switch (type) {
            case PERSON -> adjective || noNames.isSurnameToo(word);
            case ORGANIZATION ->
                adjective && !word.endsWith("s")
                        || word.length() <= LONGEST_NUMBER && word.chars().allMatch(Character::isDigit);
            default -> false;
        };
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
