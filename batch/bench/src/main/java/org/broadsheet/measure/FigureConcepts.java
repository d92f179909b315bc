package org.broadsheet.measure;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/** What the data sets name as the concept of a figure, made of what is measured and of whose clause it is told in. */
final class FigureConcepts {
    private static final String ACT = "measured-act";

    /** The rule by which the things counted are what is measured. */
    private static final String COUNTED = "measured-counted";

    /** The rule by which what is told of the part of a group is what is measured. */
    private static final String PREDICATE = "measured-predicate";

    /** Rules by which a noun beside the figure is what is measured. */
    private static final Set<String> WITH_PARTY =
            Set.of("measured-noun-after", "measured-before", "measured-purpose", "measured-likeliest");

    /** What stands between a noun and an amount that is its price or its change: "sold the flat for $5". */
    private static final Set<String> PRICING = Set.of("for", "over", "at", "to", "from");

    /** "Ardent — The maker of cranes fell 5%": whom the line of a list is about. */
    private static final Pattern LABEL =
            Pattern.compile("^(\\p{Lu}[\\w&.]*(?: \\p{Lu}[\\w&.]*){0,4}) ?[\u2014\u2013] ?\\p{Lu}");

    private static final String AVERAGE = "an average of ";

    private FigureConcepts() {}

    /** The concept of one of a text's figures; empty where nothing is told. */
    static String of(Explained<Figure> one, List<Explained<Figure>> all, String text) {
        return told(one, withoutOthers(whole(one, all, text), one, all), text);
    }

    /** The sets name also whom a line is about, and that it is an average. */
    private static String told(Explained<Figure> one, String concept, String text) {
        Matcher label = LABEL.matcher(text);
        boolean about =
                label.find() && subjectRule(one).equals("measured-subject") && !concept.contains(label.group(1));
        String whole = about ? label.group(1) + " " + concept : concept;
        return one.row().text().startsWith(AVERAGE) && !whole.isEmpty() ? "average " + whole : whole;
    }

    /**
     * What the sets name as the concept of a figure: what is measured and whose clause it is told in, "record revenue" and
     * "Ardent"; of a count, whose noun is its unit there, only whose clause it is, "Osler" of "Osler has 59 users"; of a share of
     * which the row says what is told of that part of a group, the group, "voters" of "5% of voters back it", or nothing where the
     * group is their unit, "a third of voters".
     */
    private static String whole(Explained<Figure> one, List<Explained<Figure>> all, String text) {
        String subject = one.row().subject() == null ? "" : one.row().subject();
        String party = "";
        Span named = null;
        boolean percentOf = false;
        String rule = ruleOf(one, all);
        for (RuleUse use : one.uses()) {
            Span span = use.span();
            percentOf |= use.part().equals("unit_of");
            if (use.part().equals("party") && span != null) {
                party = between(span.start(), span.end(), text);
            } else if (use.part().equals("subject") && span != null) {
                named = span;
                // The sets tell of an age whose it is.
                subject = subject.isEmpty() ? between(span.start(), span.end(), text) : subject;
            }
        }
        if (rule.equals(PREDICATE) && percentOf) {
            return Objects.requireNonNullElse(one.row().unitOf(), "");
        }
        if (rule.equals(ACT) || rule.equals(PREDICATE)) {
            return party;
        }
        if (rule.equals(COUNTED)) {
            return party.isEmpty() ? subject.replaceFirst("^.*? of |^.*", "") : party;
        }
        // "her 3-year-old dog": an age is the dog's alone.
        String unit = one.row().unit();
        boolean alone = unit != null && unit.endsWith(" of age");
        boolean both = !alone && WITH_PARTY.contains(rule) && !party.equals(subject) && !isPriced(one, named, text);
        return both ? subject + " " + party : subject;
    }

    /**
     * Whether a figure is the price or the change of what something is done to, "sold the flat for $5m", "pulled the sector
     * 2% lower": then the noun is told of nobody. "Gave the firm $5m" tells of who gives.
     */
    private static boolean isPriced(Explained<Figure> one, @Nullable Span named, String text) {
        Figure row = one.row();
        if (named == null || named.end() > row.span().start()) {
            return false;
        }
        String link = between(named.end(), row.span().start(), text).strip();
        return link.isEmpty() ? row.trend() != Figure.Trend.NONE : PRICING.contains(link);
    }

    private static String between(int from, int to, String text) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    /**
     * The rule that gave what a figure measures; of one told of what the figure before it was told of, "paid $9 (£7)", an act's
     * where that was one.
     */
    private static String ruleOf(Explained<Figure> one, List<Explained<Figure>> all) {
        String rule = subjectRule(one);
        if (!rule.equals("measured-as-last")) {
            return rule;
        }
        return all.subList(0, all.indexOf(one)).stream()
                        .anyMatch(before -> subjectRule(before).equals(ACT)
                                && Objects.equals(
                                        before.row().subject(), one.row().subject()))
                ? ACT
                : rule;
    }

    private static String subjectRule(Explained<Figure> one) {
        return one.uses().stream()
                .filter(use -> use.part().equals("subject"))
                .map(RuleUse::rule)
                .findFirst()
                .orElse("");
    }

    /** The sets name no number as what another measures: "deal" of "78% of the deal was paid in cash, up from 50%". */
    private static String withoutOthers(String concept, Explained<Figure> one, List<Explained<Figure>> all) {
        String left = concept;
        for (Explained<Figure> other : all) {
            Figure row = other.row();
            boolean counts = row.kind() == Figure.Kind.COUNT && row.unit() != null;
            if (other != one && !counts) {
                String number = row.unitOf() == null ? row.text() : row.text().replaceFirst(" of .*", "");
                left = left.replaceAll("(?<![\\w.])" + Pattern.quote(number) + "(?![\\w.])", " ");
            }
        }
        return left.isBlank() ? concept : left;
    }
}
