package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.confidence.Candidate;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.figure.Clauses.Party;
import org.broadsheet.figure.Part.Kind;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/**
 * What a figure may measure, each with what speaks for it: the noun phrases and verbs of its sentence, the choice of the rules,
 * what the figure before it measures, and nothing.
 */
final class SubjectCandidates {
    /** Parts to either side of an amount that are looked at. */
    private static final int SIGHT = 16;

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
    private static final Set<String> SAYING = WordList.english("cues").rows().stream()
            .filter(row -> row.cell(1).equals("v") && row.cell(2).equals("say"))
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COPULAS = Set.of("be", "have", "do");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final ClauseMap map;
    private final TrendWords trends;

    SubjectCandidates(Pieces pieces, Parts parts, Clauses clauses, ClauseMap map, TrendWords trends) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.map = map;
        this.trends = trends;
    }

    /**
     * A figure of which it is asked what it measures.
     *
     * @param here its part
     * @param ruled the choice of the rules
     * @param last what the figure before it measures
     * @param sort of number and unit
     */
    record Asked(int here, Party party, Measured ruled, Measured last, String sort) {
        String rule() {
            FigureRule rule = ruled.rule();
            return rule == null ? "none" : rule.ruleName();
        }

        boolean isLast(int first, int end) {
            return last.isNamed() && last.first() < end && first < last.end();
        }
    }

    /** The candidates: the choice of the rules where it is none of the phrases, the phrases, and nothing the last. */
    List<Candidate<Measured>> of(Asked asked) {
        Map<Integer, List<String>> all = new LinkedHashMap<>();
        int from = Math.max(0, asked.here() - SIGHT);
        int to = Math.min(parts.size(), asked.here() + SIGHT + 1);
        for (int at = from; at < to; at++) {
            boolean phrase =
                    parts.is(at, Kind.NOUN) || parts.is(at, Kind.VERB) && !COPULAS.contains(parts.lemmaOfVerb(at));
            // Who says it is not measured.
            if (phrase && !clauses.isSaying(at) && !SAYING.contains(parts.lemmaOfVerb(at + 1))) {
                all.put(at, features(asked, at));
            }
        }
        List<Candidate<Measured>> candidates = new ArrayList<>();
        Measured ruled = asked.ruled();
        int chosen = -1;
        for (int at : all.keySet()) {
            chosen = ruled.isNamed() && chosen < 0 && isOf(ruled, at) ? at : chosen;
        }
        if (ruled.isNamed() || ruled.words() != null) {
            List<String> names = chosen < 0 ? new ArrayList<>() : new ArrayList<>(all.get(chosen));
            add(names, asked, "rules", asked.rule());
            if (chosen < 0) {
                names.add("rules alone");
            }
            candidates.add(new Candidate<>(ruled, new FeatureSet(distinct(names))));
        }
        for (Map.Entry<Integer, List<String>> one : all.entrySet()) {
            if (one.getKey() != chosen) {
                Part part = parts.get(one.getKey());
                List<String> names = one.getValue();
                if (ruled.isNamed() && part.first() >= ruled.first() && part.end() <= ruled.end()) {
                    add(names, asked, "inside rules", asked.rule());
                }
                names.add("beside " + asked.rule());
                candidates.add(new Candidate<>(measured(asked, one.getKey()), new FeatureSet(distinct(names))));
            }
        }
        candidates.add(new Candidate<>(nothing(ruled), new FeatureSet(nothingSpeaks(asked, ruled, all.size()))));
        return candidates;
    }

    private static List<String> distinct(List<String> names) {
        return List.copyOf(new LinkedHashSet<>(names));
    }

    private static Measured nothing(Measured ruled) {
        return ruled.isNamed() || ruled.words() != null
                ? Measured.of(0, 0, ruled.agent(), null).toldOf(ruled.mention())
                : ruled;
    }

    private static boolean overlap(Measured ruled, Part part) {
        return part.first() < ruled.end() && ruled.first() < part.end();
    }

    /** Whether a part is the head of what the rules chose. */
    private boolean isOf(Measured ruled, int at) {
        return overlap(ruled, parts.get(at)) && (parts.is(at, Kind.NOUN) || ruled.rule() == FigureRule.MEASURED_ACT);
    }

    /** A phrase with what it is of: "the price of bread"; of a verb its last word. */
    private Measured measured(Asked asked, int at) {
        Part part = parts.get(at);
        boolean verb = part.kind() == Kind.VERB;
        boolean of = !verb && parts.isWord(at + 1, "of") && parts.is(at + 2, Kind.NOUN);
        Measured ruled = asked.ruled();
        return Measured.of(
                        verb ? part.end() - 1 : part.first(),
                        of ? parts.get(at + 2).end() : part.end(),
                        ruled.agent(),
                        verb ? FigureRule.MEASURED_ACT : FigureRule.MEASURED_LIKELIEST)
                .toldOf(asked.party().mention());
    }

    private List<String> nothingSpeaks(Asked asked, Measured ruled, int phrases) {
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

    private static void add(List<String> names, Asked asked, String name, String value) {
        names.add(name + "=" + value);
        names.add(name + "=" + value + " " + asked.sort());
    }

    private List<String> features(Asked asked, int at) {
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
        if (COPULAS.contains(lemma)) {
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
