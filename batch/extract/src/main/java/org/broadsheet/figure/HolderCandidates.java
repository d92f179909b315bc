package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.Candidate;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.Holders.Holder;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Who may hold a figure, each with what speaks for it: whom its sentence and the two before name, who says it, what its
 * section or the head of its row is about, the choice of the rules, and nobody.
 */
final class HolderCandidates {
    private static final int SIGHT = 2;
    private static final int[] GAPS = {0, 1, 2, 4, 7, 12, 20};
    private static final int[] TIMES = {1, 2, 3, 5, 9};

    private final Surroundings around;
    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final HolderRoles roles;
    private final List<Place> places;
    private final List<List<Place>> before = new ArrayList<>();
    private final @Nullable Entity most;

    HolderCandidates(Surroundings around, ClauseMap clauses, Pieces pieces) {
        this.around = around;
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.roles = new HolderRoles(parsed, clauses);
        this.places = within(pieces.sentence());
        int first = pieces.sentence().first();
        for (int back = 0; back < SIGHT && first > 0; back++) {
            Sentence sentence = parsed.article().sentenceOf(parsed.token(first - 1));
            before.add(within(sentence));
            first = sentence.first();
        }
        this.most = mostNamed(around.entities().entities());
    }

    private List<Place> within(Sentence sentence) {
        return around.entities().within(parsed.article().span(sentence.first(), sentence.end()));
    }

    private static @Nullable Entity mostNamed(List<Entity> entities) {
        Entity most = null;
        for (Entity entity : entities) {
            most = most == null || entity.mentions().size() > most.mentions().size() ? entity : most;
        }
        return most;
    }

    /** What speaks for one. */
    private static final class Evidence {
        private final Holder holder;
        private final Set<String> names = new LinkedHashSet<>();
        private int gap = Integer.MAX_VALUE;
        private String side = "";

        Evidence(Holder holder) {
            this.holder = holder;
        }
    }

    /**
     * The candidates, nobody the last.
     *
     * @param told who holds it by what the section, a label or the head of a row tells, by that
     * @param ruled the choice of the rules, or null
     */
    List<Candidate<Holder>> of(HolderQuestion asked, Map<String, Holder> told, @Nullable Holder ruled, boolean quoted, @Nullable String speaker) {
        Map<String, Evidence> all = new LinkedHashMap<>();
        if (ruled != null) {
            Evidence evidence = at(all, ruled);
            String rule = ruled.rule().ruleName();
            add(evidence, asked, "rules", rule);
        }
        for (Place place : places) {
            addMention(all, asked, place);
        }
        for (int back = 0; back < before.size(); back++) {
            for (Place place : before.get(back)) {
                addBefore(all, asked, place, back + 1);
            }
        }
        told.forEach((by, holder) -> add(at(all, holder), asked, "told by", by));
        if (most != null) {
            Evidence evidence = at(all, new Holder(most, most.mentions().get(0).span(), FigureRule.HOLDER_IS_SUBJECT));
            evidence.names.add("most named");
            evidence.names.add("most named " + asked.standIn());
        }
        int named = (int) places.stream().map(place -> place.entity().entityId()).distinct().count();
        List<Candidate<Holder>> candidates = new ArrayList<>();
        all.values().forEach(evidence -> {
            Entity entity = evidence.holder.entity();
            if (speaker != null && entity != null && entity.entityId().equals(speaker)) {
                add(evidence, asked, "speaker", asked.standIn());
            }
            addWhole(evidence, asked, named);
            candidates.add(new Candidate<>(evidence.holder, new FeatureSet(List.copyOf(evidence.names))));
        });
        candidates.add(new Candidate<>(null, nobody(asked, ruled, named, all.size(), quoted)));
        return candidates;
    }

    private static Evidence at(Map<String, Evidence> all, Holder holder) {
        return all.computeIfAbsent(holder.name(), key -> new Evidence(holder));
    }

    private static String type(Holder holder) {
        Entity entity = holder.entity();
        return entity == null ? "as written" : entity.type().name().toLowerCase(Locale.ROOT);
    }

    /** A piece of evidence, alone and with what it may depend on. */
    private static void add(Evidence evidence, HolderQuestion asked, String name, String value) {
        String told = name + "=" + value;
        evidence.names.add(told);
        evidence.names.add(told + " " + type(evidence.holder));
        evidence.names.add(told + " " + asked.sort());
    }

    private void addMention(Map<String, Evidence> all, HolderQuestion asked, Place place) {
        Span span = place.mention().span();
        int first = parsed.article().tokenAt(parsed.article().body().from(span));
        int end = parsed.article().tokenAt(parsed.article().body().to(span) - 1) + 1;
        Evidence evidence = at(all, new Holder(place.entity(), span, FigureRule.HOLDER_IS_SUBJECT));
        String role = roles.role(asked, first, end);
        add(evidence, asked, "role", role);
        String side = first >= asked.end() ? "after" : end <= asked.first() ? "before" : "over";
        String clause = roles.clause(asked, first);
        evidence.names.add("role=" + role + " " + side + " " + clause);
        evidence.names.add("role=" + role + " of " + asked.rule());
        add(evidence, asked, "clause", clause + " " + side);
        if (place.mention().form() != Mention.Form.NAME) {
            add(evidence, asked, "form", place.mention().form().name().toLowerCase(Locale.ROOT));
        }
        HolderQuestion.Stretch mention = asked.mention();
        if (mention != null && mention.holds(end - 1)) {
            add(evidence, asked, "mention", end == mention.end() ? "head" : "inside");
        }
        HolderQuestion.Stretch agent = asked.agent();
        if (agent != null && agent.holds(end - 1)) {
            add(evidence, asked, "agent", (end == agent.end() ? "head" : "inside"));
            evidence.names.add("agent of " + asked.rule());
        }
        int gap = first >= asked.end() ? first - asked.end() : Math.max(0, asked.first() - end);
        if (gap < evidence.gap) {
            evidence.gap = gap;
            evidence.side = side;
        }
    }

    private void addBefore(Map<String, Evidence> all, HolderQuestion asked, Place place, int back) {
        Span span = place.mention().span();
        int end = parsed.article().tokenAt(parsed.article().body().to(span) - 1) + 1;
        Evidence evidence = at(all, new Holder(place.entity(), span, FigureRule.HOLDER_IS_SUBJECT));
        boolean same = parsed.paragraph(end - 1) == pieces.sentence().paragraph();
        String where = back + (same ? "" : " in another paragraph");
        String role = parsed.verbOf(end - 1) != null ? "subject" : "other";
        add(evidence, asked, "back", where);
        evidence.names.add("back=" + back + " " + role);
        evidence.names.add("back=" + back + " " + role + " " + asked.standIn() + " " + type(evidence.holder));
        evidence.names.add("back " + asked.standIn());
    }

    /** What holds of one as a whole. */
    private void addWhole(Evidence evidence, HolderQuestion asked, int named) {
        Entity entity = evidence.holder.entity();
        add(evidence, asked, "type", type(evidence.holder));
        evidence.names.add("type of " + asked.rule() + " " + type(evidence.holder));
        if (entity != null) {
            evidence.names.add("named " + reached(entity.mentions().size(), TIMES));
        }
        if (evidence.gap < Integer.MAX_VALUE) {
            evidence.names.add("gap " + evidence.side + " " + reached(evidence.gap, GAPS));
            evidence.names.add("in sentence of " + Math.min(named, 3));
        } else {
            evidence.names.add("elsewhere of " + Math.min(named, 3));
            evidence.names.add("elsewhere " + asked.standIn());
            evidence.names.add("elsewhere " + asked.rule());
        }
    }

    private FeatureSet nobody(HolderQuestion asked, @Nullable Holder ruled, int named, int all, boolean quoted) {
        String rules = ruled == null ? "nobody" : "somebody";
        Set<String> names = new LinkedHashSet<>();
        names.add("nobody");
        names.add("nobody by rules=" + rules);
        names.add("nobody by rules=" + rules + " " + asked.sort());
        names.add("nobody " + asked.sort());
        names.add("nobody " + asked.rule());
        names.add("nobody " + asked.rule() + " " + asked.sort());
        names.add("nobody " + asked.standIn());
        names.add("nobody named " + Math.min(named, 3) + " " + rules);
        names.add("nobody in clause " + asked.own().link().name().toLowerCase(Locale.ROOT));
        names.add("nobody of " + Math.min(all, 6));
        if (quoted) {
            names.add("nobody in a quote");
        }
        return new FeatureSet(List.copyOf(names));
    }

    private static int reached(int number, int... limits) {
        int reached = limits[0];
        for (int limit : limits) {
            reached = number >= limit ? limit : reached;
        }
        return reached;
    }
}
