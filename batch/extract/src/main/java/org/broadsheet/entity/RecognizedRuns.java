package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** The runs of words that the name recognizer takes for a name, with their ends mended. */
final class RecognizedRuns {
    /** "BBC Radio 4", "Formula 1": a longer number at a name's end is a year or a score. */
    private static final int LONGEST_NUMBER = 2;
    /** Words that open an office after a name: "Oduya Senior Adviser". */
    private static final Set<String> TRAILING =
            Set.of("Senior", "Deputy", "Chief", "Assistant", "Administration", "Campaign");

    private final Gazetteer gazetteer;
    private final Titles titles;
    private final HeadedNames headed;
    private final NoNames noNames;
    private final PersonSpans persons;
    private final BodySpans bodies;
    private final BrandMarks marks;

    RecognizedRuns(
            Gazetteer gazetteer,
            Titles titles,
            HeadedNames headed,
            GivenNames givenNames,
            PlainAbbreviations abbreviations) {
        this.gazetteer = gazetteer;
        this.titles = titles;
        this.headed = headed;
        this.noNames = new NoNames(gazetteer);
        this.persons = new PersonSpans(gazetteer, titles, headed, givenNames, noNames);
        this.marks = new BrandMarks(gazetteer, givenNames);
        this.bodies = new BodySpans(gazetteer, titles, headed, abbreviations);
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
        if (type == EntityType.PERSON && isLetter(article, first, end)) {
            return null;
        }
        if (type == EntityType.PERSON) {
            return person(article, sentence, first, end);
        }
        EntityType settled = type;
        if (isBase(article, sentence, end)) {
            settled = EntityType.PLACE;
        } else if (type == EntityType.PLACE && end - first > 1 && BodySpans.opensBody(article, first)) {
            settled = EntityType.ORGANIZATION;
        }
        return settled == EntityType.ORGANIZATION
                ? bodies.of(article, sentence, first, end)
                : end - first == 1 && bodies.isNoThing(article, sentence, first)
                        ? null
                        : new Name(first, end, settled, null, EntityRule.RECOGNIZED_RUN);
    }

    /** What the recognizer takes for a person: a mark, or a person's name with its ends mended. */
    private @Nullable Name person(AnnotatedArticle article, Sentence sentence, int first, int end) {
        Name mark = marks.of(article, sentence, first, end);
        return mark != null ? mark : persons.of(article, sentence, afterPossessor(article, first, end), end);
    }

    /** "Gen Z": one letter names no one. */
    private static boolean isLetter(AnnotatedArticle article, int first, int end) {
        return end - first == 1
                && article.tokens().get(first).text().replace(".", "").length() < 2;
    }

    private static boolean opensNoName(Token token) {
        return NoNames.isMark(token) || token.spells("the") || isGenitive(token);
    }

    private boolean closesNoName(AnnotatedArticle article, int first, int end, EntityType type) {
        Token tail = article.tokens().get(end - 1);
        return NoNames.isMark(tail) && !tail.text().endsWith(".")
                || isGenitive(tail)
                || end - first > 1 && noNames.isNoName(tail) && !endsLongerName(tail, type)
                || type == EntityType.ORGANIZATION && end - first > 1 && isSmallHead(tail)
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

    /** "Harbour Council Chair": the office is no part of the body's name. */
    private boolean endsInOffice(AnnotatedArticle article, int end) {
        return titles.isRole(article.tokens().get(end - 1).text())
                && headed.nounsOf(article.tokens().get(end - 2).text()) != null;
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
