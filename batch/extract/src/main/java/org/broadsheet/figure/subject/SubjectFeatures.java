package org.broadsheet.figure.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.figure.subject.SubjectCandidates.Asked;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Names what speaks for it that a figure measures a part of its sentence, or nothing: kind, place, role and what is between. */
final class SubjectFeatures {
    /** Parts between a candidate and the amount that are told one by one. */
    private static final int LONGEST_PATH = 4;

    private static final int[] GAPS = {0, 1, 2, 3, 5, 8, 12};
    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");
    private static final Set<String> HOLLOW =
            WordSets.english("figure-contexts").get("hollow-nouns");
    private static final Set<String> LEVELS =
            WordSets.english("figure-contexts").get("verbs-of-level");
    private static final Set<String> PAYING =
            WordSets.english("figure-contexts").get("verbs-of-paying");
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final ClauseMap map;
    private final TrendWords trends;

    SubjectFeatures(Pieces pieces, Parts parts, Clauses clauses, ClauseMap map, TrendWords trends) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.map = map;
        this.trends = trends;
    }

    /**
     * What speaks for nothing.
     *
     * @param phrases how many else could be
     */
    List<String> ofNothing(Asked asked, int phrases) {
        Measured ruled = asked.ruled();
        List<String> names = new ArrayList<>();
        String rules = ruled.isNamed() || ruled.words() != null ? "something" : "nothing";
        names.add("nothing");
        names.add("nothing by rules=" + rules);
        names.add("nothing by rules=" + rules + " " + asked.sort());
        names.add("nothing " + asked.sort());
        names.add("nothing " + asked.rule());
        names.add("nothing of " + Math.min(phrases, 4));
        names.add("nothing behind " + told(asked.here() - 1));
        names.add("nothing before " + told(asked.here() + 1));
        return names;
    }

    /** Adds a feature, and the same together with the sort of figure. */
    static void add(List<String> names, Asked asked, String name, String value) {
        names.add(name + "=" + value);
        names.add(name + "=" + value + " " + asked.sort());
    }

    /** What speaks for a part. */
    List<String> of(Asked asked, int at) {
        List<String> names = new ArrayList<>();
        Part part = parts.get(at);
        boolean before = at < asked.here();
        String side = before ? "before" : "after";
        int gap = before ? asked.here() - at - 1 : at - asked.here() - 1;
        String kind = kind(at);
        add(names, asked, "kind", kind);
        add(names, asked, "gap " + side, String.valueOf(reached(gap)));
        names.add("gap " + side + "=" + reached(gap) + " " + kind);
        if (gap <= LONGEST_PATH) {
            String path = path(asked.here(), at);
            add(names, asked, "path " + side, path);
            names.add("path " + side + "=" + path + " " + kind);
        }
        names.add("between " + side + "=" + crossed(asked.here(), at));
        String role = role(asked, at);
        add(names, asked, "role", role);
        names.add("role=" + role + " " + kind + " " + side);
        boolean own = map.at(token(part)) == map.at(token(parts.get(asked.here())));
        add(names, asked, "clause", (own ? "own " : "other ") + side);
        names.add("clause=" + (own ? "own " : "other ") + role);
        names.add("behind=" + told(at - 1) + " " + side);
        names.add("before=" + told(at + 1) + " " + side);
        if (asked.isLast(part.first(), part.end())) {
            add(names, asked, "last", asked.rule());
        }
        if (at == 0) {
            names.add("opens sentence " + kind);
        }
        return names;
    }

    private String role(Asked asked, int at) {
        Part part = parts.get(at);
        Part mention = asked.party().mention();
        Part named = asked.party().named();
        if (mention != null && part.first() < mention.end() && mention.first() < part.end()) {
            return "subject of " + verb(asked.party().verb());
        }
        if (named != null && part.first() < named.end() && named.first() < part.end()) {
            return "party";
        }
        if (parts.is(at, Kind.VERB)) {
            return at == asked.party().verb() ? "verb" : clauses.isInSubject(at) ? "verb in subject" : "other verb";
        }
        if (parts.is(at - 1, Kind.VERB)) {
            return "object of " + verb(at - 1);
        }
        if (parts.is(at - 1, Kind.PREPOSITION)) {
            return "behind " + pieces.word(parts.get(at - 1).first());
        }
        return clauses.isInSubject(at) ? "in a subject" : "other";
    }

    /** What a verb is, by what it tells of amounts. */
    private String verb(int at) {
        String lemma = parts.lemmaOfVerb(at);
        if (SubjectCandidates.COPULAS.contains(lemma)) {
            return lemma;
        }
        return trends.isChangeVerb(lemma)
                ? "change"
                : LEVELS.contains(lemma) ? "level" : PAYING.contains(lemma) ? "paying" : "act";
    }

    private String kind(int at) {
        Part part = parts.get(at);
        Token head = pieces.token(part.end() - 1);
        if (part.kind() == Kind.VERB) {
            return "verb " + head.tag();
        }
        PennTag tag = head.tag();
        String lemma = head.lemma();
        if (head.name() != NameTag.NONE) {
            return "name " + head.name();
        }
        if (tag.isProperNoun()) {
            return "name";
        }
        if (CALLINGS.contains(lemma) || PEOPLE.contains(lemma)) {
            return "people";
        }
        if (CARRIERS.contains(pieces.word(part.end() - 1)) || HOLLOW.contains(pieces.word(part.end() - 1))) {
            return "hollow";
        }
        if (trends.isChange(lemma)) {
            return "change";
        }
        return tag.isPluralNoun() ? "things" : tag.isNoun() ? "thing" : "other";
    }

    /** What stands between, part by part. */
    private String path(int here, int at) {
        StringBuilder path = new StringBuilder();
        for (int i = Math.min(here, at) + 1; i < Math.max(here, at); i++) {
            path.append(path.isEmpty() ? "" : " ").append(told(i));
        }
        return path.toString();
    }

    /** Which kinds of parts stand between. */
    private String crossed(int here, int at) {
        boolean verb = false;
        boolean amount = false;
        boolean comma = false;
        boolean noun = false;
        for (int i = Math.min(here, at) + 1; i < Math.max(here, at); i++) {
            verb |= parts.is(i, Kind.VERB);
            amount |= parts.is(i, Kind.AMOUNT);
            comma |= parts.is(i, Kind.MARK);
            noun |= parts.is(i, Kind.NOUN);
        }
        return (verb ? "verb " : "") + (amount ? "amount " : "") + (comma ? "mark " : "") + (noun ? "noun" : "");
    }

    /** A part by its kind, or by its word where that is of a few. */
    private String told(int at) {
        if (at < 0 || at >= parts.size()) {
            return "end";
        }
        Part part = parts.get(at);
        return switch (part.kind()) {
            case PREPOSITION, MARK, RELATIVE, CONJUNCTION -> pieces.word(part.first());
            case VERB -> verb(at);
            case NOUN, PRONOUN, AMOUNT, TIME, OTHER -> part.kind().name();
        };
    }

    private int token(Part part) {
        return pieces.token(part.first()).index();
    }

    private static int reached(int gap) {
        int reached = GAPS[0];
        for (int limit : GAPS) {
            reached = gap >= limit ? limit : reached;
        }
        return reached;
    }
}
