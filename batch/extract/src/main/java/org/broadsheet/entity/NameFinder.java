package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * Finds the names of an article: the runs of the name recognizer with their ends mended, names known everywhere, and
 * bodies and events that show by their head word. Where they overlap the longest wins.
 */
final class NameFinder {
    /** Parts of a name that are written small, as in "Kim Jong-un", are short. */
    private static final int LONGEST_SMALL_PART = 4;

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
    private final GivenNames givenNames;
    private final Set<String> surnamesToo = WordList.english("surnames-too").words();
    private final Set<String> notNames = WordList.english("not-names")
            .and(WordList.english("months"), WordList.english("weekdays"))
            .words();

    NameFinder(Gazetteer gazetteer, Titles titles, HeadedNames headed, GivenNames givenNames) {
        this.givenNames = givenNames;
        this.gazetteer = gazetteer;
        this.titles = titles;
        this.headed = headed;
    }

    /** The names in order; none overlaps another. */
    List<Name> find(AnnotatedArticle article) {
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            found.addAll(find(article, sentence));
        }
        return found;
    }

    private List<Name> find(AnnotatedArticle article, Sentence sentence) {
        List<Name> candidates = new ArrayList<>(headed.in(article, sentence));
        addRuns(article, sentence, candidates);
        addKnown(article, sentence, candidates);
        // A stable sort: of equally long ones the head word's opinion comes first, then the recognizer's.
        candidates.sort(Comparator.comparingInt(Name::length).reversed());
        boolean[] taken = new boolean[sentence.end() - sentence.first()];
        List<Name> chosen = new ArrayList<>();
        for (Name name : candidates) {
            if (isFree(taken, name, sentence.first())) {
                for (int i = name.first(); i < name.end(); i++) {
                    taken[i - sentence.first()] = true;
                }
                chosen.add(settled(article, name));
            }
        }
        addAcronyms(article, sentence, chosen, taken);
        chosen.sort(Comparator.comparingInt(Name::first));
        return chosen;
    }

    /** "(ABC)" after a body's name is a name of it. */
    private static void addAcronyms(AnnotatedArticle article, Sentence sentence, List<Name> chosen, boolean[] taken) {
        for (Name name : List.copyOf(chosen)) {
            int at = name.end() + 1;
            if (name.type() == EntityType.PERSON
                    || name.length() < 2
                    || at + 1 >= sentence.end()
                    || taken[at - sentence.first()]
                    || !article.tokens().get(at - 1).text().matches("\\(|-LRB-")) {
                continue;
            }
            String word = article.tokens().get(at).text();
            if (Names.isAcronym(word) && word.length() <= 8) {
                taken[at - sentence.first()] = true;
                chosen.add(new Name(at, at + 1, name.type(), null, EntityRule.ACRONYM_IN_BRACKETS));
            }
        }
    }

    private static boolean isFree(boolean[] taken, Name name, int offset) {
        for (int i = name.first(); i < name.end(); i++) {
            if (taken[i - offset]) {
                return false;
            }
        }
        return true;
    }

    /** A name that is known as a whole takes the known type, unless the name is also another word. */
    private Name settled(AnnotatedArticle article, Name name) {
        if (name.known() != null) {
            return name;
        }
        Gazetteer.Match match = gazetteer.at(article, name.first(), name.end());
        if (match == null || match.end() != name.end()) {
            return name;
        }
        boolean fits = name.type() == match.known().type()
                || !match.ambiguous() && !(match.known().type() == EntityType.PLACE && isBody(article, name));
        return fits
                ? new Name(name.first(), name.end(), match.known().type(), match.known(), EntityRule.KNOWN_NAME)
                : name;
    }

    /** "Leeds beat Burnley": the recognizer knows from its surroundings that a place's name is a team's or a paper's. */
    private static boolean isBody(AnnotatedArticle article, Name name) {
        String last = article.tokens().get(name.end() - 1).text();
        return name.type() == EntityType.ORGANIZATION && !Names.isAcronym(last) && last.indexOf('.') < 0;
    }

    private void addKnown(AnnotatedArticle article, Sentence sentence, List<Name> candidates) {
        int at = sentence.first();
        while (at < sentence.end()) {
            Gazetteer.Match match = gazetteer.at(article, at, sentence.end());
            if (match == null || match.ambiguous() || !standsAsName(article, match)) {
                at++;
                continue;
            }
            // "the Balkans" are known by their article, which is no part of any name.
            int first = article.tokens().get(at).text().equals("the") ? at + 1 : at;
            candidates.add(new Name(first, match.end(), match.known().type(), match.known(), EntityRule.KNOWN_NAME));
            at = match.end();
        }
    }

    /** One capitalized word may be part of a person's name or of another name that is not known. */
    private boolean standsAsName(AnnotatedArticle article, Gazetteer.Match match) {
        Token first = article.tokens().get(match.first());
        if (match.end() - match.first() > 1 || first.name() != NameTag.NONE) {
            return true;
        }
        return first.tag().isProperNoun()
                || Names.isAcronym(first.text()) && first.text().length() > 1;
    }

    private void addRuns(AnnotatedArticle article, Sentence sentence, List<Name> candidates) {
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
            } else if (isMark(article.tokens().get(at))) {
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
        if (first >= end || allNoNames(article, first, end, type)) {
            return null;
        }
        if (type == EntityType.PERSON) {
            return person(article, sentence, afterPossessor(article, first, end), end);
        }
        if (type == EntityType.ORGANIZATION) {
            end = legalEnd(article, first, end);
            if (isPortfolios(article, first, end)) {
                return null;
            }
        }
        return end - first == 1 && isNoThing(article, sentence, first)
                ? null
                : new Name(first, end, type, null, EntityRule.RECOGNIZED_RUN);
    }

    private static boolean opensNoName(Token token) {
        return isMark(token) || token.spells("the") || isGenitive(token);
    }

    private boolean closesNoName(AnnotatedArticle article, int first, int end, EntityType type) {
        Token tail = article.tokens().get(end - 1);
        return isMark(tail) && !tail.text().endsWith(".")
                || isGenitive(tail)
                || end - first > 1 && isNoName(tail) && !endsLongerName(tail, type)
                || type == EntityType.ORGANIZATION && end - first > 2 && endsInOffice(article, end)
                || type == EntityType.PERSON && end - first > 1 && TRAILING.contains(tail.text());
    }

    /** "Kanye West", "Channel 7": what is no name by itself may well end one that the recognizer sees as a whole. */
    private boolean endsLongerName(Token tail, EntityType type) {
        String word = tail.text();
        boolean adjective = gazetteer.countryOfAdjective(word) != null;
        return switch (type) {
            case PERSON -> adjective || isSurnameToo(word);
            case ORGANIZATION ->
                adjective && !word.endsWith("s")
                        || word.length() <= LONGEST_NUMBER && word.chars().allMatch(Character::isDigit);
            default -> false;
        };
    }

    private boolean isSurnameToo(String word) {
        return Names.isCapitalized(word) && surnamesToo.contains(word.toLowerCase(Locale.ROOT));
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

    /** A person's name with what belongs to it: "Pope" before one given name, "-un" after "Kim Jong". */
    private Name person(AnnotatedArticle article, Sentence sentence, int from, int to) {
        int first = from;
        int end = to;
        if (first > sentence.first() && end - first == 1) {
            Titles.Title title = titles.title(article.tokens().get(first - 1).text());
            if (title != null
                    && title.kept()
                    && Names.isCapitalized(article.tokens().get(first - 1).text())) {
                first--;
            }
        }
        if (first > sentence.first() && end - first == 1 && isGiven(article, first - 1)) {
            first--;
        }
        boolean followed = end < sentence.end() && end - first == 1 && isSurname(article, first, end);
        if (followed) {
            end++;
        }
        if (first - 2 >= sentence.first() && end - first > 1 && isHyphenated(article, first)) {
            first -= 2;
        }
        if (end + 1 < sentence.end() && end - first > 1 && goesOnHyphenated(article, end)) {
            end += 2;
        }
        return new Name(first, end, EntityType.PERSON, null, EntityRule.RECOGNIZED_RUN);
    }

    /** "Kim Jong-un": whether a hyphen and a part of a name follow without a blank. */
    private static boolean goesOnHyphenated(AnnotatedArticle article, int end) {
        Token hyphen = article.tokens().get(end);
        Token part = article.tokens().get(end + 1);
        boolean joined = hyphen.text().equals("-")
                && hyphen.from() == article.tokens().get(end - 1).to()
                && part.from() == hyphen.to();
        return joined
                && (Names.isCapitalized(part.text())
                        || part.text().length() <= LONGEST_SMALL_PART
                                && part.tag().isNoun());
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

    /** "the Commissioner for Defence and Space": what offices are for names no body. */
    private boolean isPortfolios(AnnotatedArticle article, int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = article.tokens().get(i);
            if (!portfolios.contains(token.text().toLowerCase(Locale.ROOT)) && !token.spells("and") && !isMark(token)) {
                return false;
            }
        }
        return true;
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

    /** A given name nobody claims, before a surname. */
    private boolean isGiven(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        return token.name() == NameTag.NONE
                && token.tag().isProperNoun()
                && givenNames.isGiven(token.text())
                && !isNoName(token)
                && titles.title(token.text()) == null
                && !titles.isRole(token.text())
                && gazetteer.known(token.text()) == null;
    }

    /** A proper noun nobody claims after a given name. */
    private boolean isSurname(AnnotatedArticle article, int given, int at) {
        Token token = article.tokens().get(at);
        return token.name() == NameTag.NONE
                && token.tag().isProperNoun()
                && Names.isCapitalized(token.text())
                && !Names.isAcronym(token.text())
                && !isNoName(token)
                && !titles.isRole(token.text())
                && headed.nounsOf(token.text()) == null
                && gazetteer.known(token.text()) == null
                && givenNames.isGiven(article.tokens().get(given).text());
    }

    /** "Mir-" before "Hossein Karimi". */
    private boolean isHyphenated(AnnotatedArticle article, int first) {
        Token hyphen = article.tokens().get(first - 1);
        Token part = article.tokens().get(first - 2);
        return Titles.isHyphen(hyphen)
                && part.to() == hyphen.from()
                && hyphen.to() == article.tokens().get(first).from()
                && Names.isCapitalized(part.text())
                && !isNoName(part)
                && (gazetteer.known(part.text()) == null || part.name() == NameTag.PERSON);
    }

    private boolean isTitle(Token token) {
        Titles.Title title = titles.title(token.text());
        return title != null && !title.kept() || title == null && titles.isRole(token.text());
    }

    private boolean allNoNames(AnnotatedArticle article, int first, int end, EntityType type) {
        for (int i = first; i < end; i++) {
            Token token = article.tokens().get(i);
            if (!isMark(token) && (!isNoName(token) || type == EntityType.PERSON && isSurnameToo(token.text()))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNoName(Token token) {
        String word = token.text();
        return notNames.contains(word.toLowerCase(Locale.ROOT)) && !Names.isAcronym(word)
                || gazetteer.countryOfAdjective(word) != null && gazetteer.known(word) == null
                || !Names.isCapitalized(word) && !hasLetterAfterFirst(word);
    }

    private static boolean hasLetterAfterFirst(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    private static boolean isMark(Token token) {
        return token.text().chars().noneMatch(Character::isLetterOrDigit);
    }
}
