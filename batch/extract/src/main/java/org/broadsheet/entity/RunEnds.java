package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/** Cuts from a recognized run what stands at its ends and is no part of the name. */
final class RunEnds {
    /** "BBC Radio 4", "Formula 1": a longer number at a name's end is a year or a score. */
    private static final int LONGEST_NUMBER = 2;
    /** Words that open an office after a name: "Oduya Senior Adviser". */
    private static final Set<String> TRAILING =
            Set.of("Senior", "Deputy", "Chief", "Assistant", "Administration", "Campaign");

    /** What a heading says about the name in front: "Vexly Pricing". */
    private static final Set<String> HEADING_TAILS =
            WordSets.english("entity-contexts").get("heading-tails");

    private static final Set<String> FIRMS = WordSets.english("entity-contexts").get("firms-opening");

    private final Gazetteer gazetteer;
    private final Titles titles;
    private final HeadedNames headed;
    private final NoNames noNames;

    RunEnds(Gazetteer gazetteer, Titles titles, HeadedNames headed, NoNames noNames) {
        this.gazetteer = gazetteer;
        this.titles = titles;
        this.headed = headed;
        this.noNames = noNames;
    }

    /** What is left of a run: the tokens [first, end), none where first is not before end. */
    record Run(int first, int end) {}

    /** A run of tokens [from, to) without what opens and closes no name. */
    Run trimmed(AnnotatedArticle article, int from, int to, EntityType type) {
        int first = from;
        int end = to;
        boolean changed = true;
        while (changed && first < end) {
            changed = true;
            if (opensNoName(article.tokens().get(first))
                    || isSuperPac(article, first, end)
                    || isCalling(article, first, end)) {
                first++;
            } else if (closesNoName(article, first, end, type) || isHeadingTail(article, first, end)) {
                end--;
            } else if (type == EntityType.PERSON
                    && end - first > 1
                    && isTitle(article.tokens().get(first))) {
                first++;
            } else {
                changed = false;
            }
        }
        return new Run(afterCompound(article, first, end), end);
    }

    /** "Vexly Pros & Cons" on a line of its own: the heading's words are no part of the name. */
    private static boolean isHeadingTail(AnnotatedArticle article, int first, int end) {
        Token tail = article.tokens().get(end - 1);
        if (!HEADING_TAILS.contains(tail.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        Token last = tail;
        while (last.index() + 1 < article.tokens().size()
                && HEADING_TAILS.contains(
                        article.tokens().get(last.index() + 1).text().toLowerCase(Locale.ROOT))) {
            last = article.tokens().get(last.index() + 1);
        }
        boolean opens = article.body().opensLine(article.tokens().get(first).from());
        return opens && (last.to() >= article.body().length() || article.body().charAt(last.to()) == '\n');
    }

    private static boolean opensNoName(Token token) {
        return NoNames.isMark(token) || token.spells("the") || token.spells("aka") || isGenitive(token);
    }

    /** "the super PAC Arden Rising": what it is is no part of its name. */
    private static boolean isSuperPac(AnnotatedArticle article, int first, int end) {
        return first > 0
                && end - first > 1
                && article.tokens().get(first).text().equals("PAC")
                && article.tokens().get(first - 1).spells("super");
    }

    /** "Drugmaker Velia" at the start of a sentence: what kind of firm it is is no part of its name. */
    private boolean isCalling(AnnotatedArticle article, int first, int end) {
        Token token = article.tokens().get(first);
        boolean opens =
                first == article.sentenceOf(token).first() || article.body().opensLine(token.from());
        return opens
                && end - first > 1
                && FIRMS.contains(token.text().toLowerCase(Locale.ROOT))
                && article.tokens().get(first + 1).tag().isProperNoun()
                && headed.nounsOf(article.tokens().get(end - 1).text()) == null;
    }

    private boolean closesNoName(AnnotatedArticle article, int first, int end, EntityType type) {
        Token tail = article.tokens().get(end - 1);
        return NoNames.isMark(tail) && !tail.text().endsWith(".")
                || isGenitive(tail)
                || tail.spells("the")
                || end - first > 1 && leadsOn(tail)
                || end - first > 1 && noNames.isNoName(tail) && !endsLongerName(tail, type)
                || type == EntityType.ORGANIZATION && end - first > 1 && isSmallHead(tail)
                || type != EntityType.PERSON && end - first > 1 && closesInOffice(article, first, end, type)
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
    static int afterPossessor(AnnotatedArticle article, int first, int end) {
        int start = first;
        for (int i = first; i + 1 < end; i++) {
            start = article.tokens().get(i).is(POS) ? i + 1 : start;
        }
        return start;
    }

    /** "Valdoria Gov. Ana Costa": the name begins behind an abbreviated title, which what is known everywhere stands before. */
    int afterTitle(AnnotatedArticle article, int first, int end) {
        Gazetteer.Match match = gazetteer.at(article, first, end);
        int title = match == null ? end : match.end();
        boolean follows = title + 1 < end
                && article.tokens().get(title).text().endsWith(".")
                && titles.title(article.tokens().get(title).text()) != null;
        return follows ? title + 1 : first;
    }

    /** "Harbour Council Chair": the office is no part of the body's name. */
    private boolean endsInOffice(AnnotatedArticle article, int end) {
        String before = article.tokens().get(end - 2).text();
        return titles.isRole(article.tokens().get(end - 1).text())
                && (headed.nounsOf(before) != null || headed.isKnown(before, EntityType.ORGANIZATION));
    }

    private boolean closesInOffice(AnnotatedArticle article, int first, int end, EntityType type) {
        return type == EntityType.ORGANIZATION && endsInOffice(article, end) || isTitleOfNext(article, first, end);
    }

    /** "Church of" without more. */
    private static boolean leadsOn(Token tail) {
        return !Names.isCapitalized(tail.text()) && (tail.is(CC) || tail.is(IN));
    }

    /** "Valdoria Gov." or "Arden CEO" before a person: the title is that of who follows. */
    private boolean isTitleOfNext(AnnotatedArticle article, int first, int end) {
        Token tail = article.tokens().get(end - 1);
        if (end >= article.tokens().size()
                || article.tokens().get(end).sentence() != tail.sentence()
                || !Names.isCapitalized(article.tokens().get(end).text())) {
            return false;
        }
        boolean person = article.tokens().get(end).name() == NameTag.PERSON;
        return person && (titles.title(tail.text()) != null || titles.isRole(tail.text()))
                || isFieldOfOffice(article, first, end);
    }

    /** "Valdoria Harbour" before "Commissioner Ana Costa": of what is known everywhere the office's field is no part. */
    private boolean isFieldOfOffice(AnnotatedArticle article, int first, int end) {
        Gazetteer.Match match = gazetteer.at(article, first, end);
        return match != null
                && match.end() == end - 1
                && titles.isRole(article.tokens().get(end).text())
                && end + 1 < article.tokens().size()
                && article.tokens().get(end + 1).name() == NameTag.PERSON;
    }

    /** "the Politecnico university": a noun that tells what the name is. */
    private boolean isSmallHead(Token tail) {
        return !Names.isCapitalized(tail.text())
                && tail.tag().isNoun()
                && !tail.tag().isProperNoun()
                && headed.nounsOf(tail.text()) != null;
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
}
