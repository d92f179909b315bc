package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.across.NameGroups;
import org.broadsheet.across.NameRegistry;
import org.broadsheet.across.NameUse;
import org.broadsheet.across.NameUses;
import org.broadsheet.across.NameUses.Named;
import org.broadsheet.across.RoleReader;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.EntityType;

/**
 * Measures which names are taken for one, on names in the context of articles that {@code names.tsv} holds: groups that are
 * one and traps that only look so, all put into one dataset. Scored by pairs of names.
 */
final class MeasureNames {
    private static final String SET = "names.tsv";
    private static final int CASE = 0;
    private static final int BEARER = 1;
    private static final int TYPE = 2;
    private static final int NAME = 3;
    private static final int ARTICLES = 4;
    private static final int ROLES = 5;
    private static final int NAMED = 6;
    private static final int CELLS = 7;

    /** A name of the set; {@code cells} as the file's first lines say. */
    private record Row(List<String> cells) {
        String cell(int index) {
            return cells.get(index);
        }

        EntityType type() {
            return EntityType.valueOf(cell(TYPE));
        }

        String id() {
            return ContentId.of("entity", cell(TYPE), cell(NAME));
        }

        String bearer() {
            return cell(CASE) + cell(BEARER);
        }

        List<String> parts(int index) {
            return cell(index).isEmpty() ? List.of() : List.of(cell(index).split("\\|", -1));
        }
    }

    private MeasureNames() {}

    /** Prints what is found, and each pair that is wrong where a part is asked for that may be looked at. */
    static Scores run(List<String> more, PrintStream out) throws IOException {
        CorpusPart part = CorpusPart.of(more);
        List<Row> rows =
                rows().stream().filter(row -> part.holds(row.cell(CASE))).toList();
        Map<String, String> answers = answers(rows);
        NameScore pairs = new NameScore();
        Map<Boolean, Set<String>> cases = Map.of(true, new TreeSet<>(), false, new TreeSet<>());
        Set<String> wrong = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row one = rows.get(i);
            cases.getOrDefault(one.cell(CASE).startsWith("G"), Set.of()).add(one.cell(CASE));
            for (Row other : rows.subList(i + 1, rows.size())) {
                boolean same = one.bearer().equals(other.bearer());
                boolean said = answers.getOrDefault(one.id(), "").equals(answers.getOrDefault(other.id(), "?"));
                pairs.add(same && said ? 1 : 0, said ? 1 : 0, same ? 1 : 0);
                if (same != said) {
                    wrong.add(one.cell(CASE) + " " + (said ? "taken for one: " : "left two: ") + one.cell(NAME) + ", "
                            + other.cell(NAME));
                }
            }
        }
        if (part == CorpusPart.TUNED) {
            wrong.forEach(out::println);
        }
        out.printf(
                Locale.ROOT,
                "%d groups and %d traps, pairs of names: %s%n",
                cases.getOrDefault(true, Set.of()).size(),
                cases.getOrDefault(false, Set.of()).size(),
                pairs);
        Scores scores = new Scores();
        if (part == CorpusPart.ALL) {
            scores.put("pairs precision", pairs.precision());
            scores.put("pairs recall", pairs.recall());
        }
        return scores;
    }

    private static List<Row> rows() throws IOException {
        try (InputStream in = MeasureNames.class.getResourceAsStream(SET)) {
            if (in == null) {
                throw new IOException(SET + " is missing beside " + MeasureNames.class.getName());
            }
            List<Row> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
                    while (cells.size() < CELLS) {
                        cells.add("");
                    }
                    rows.add(new Row(List.copyOf(cells)));
                }
            }
            return rows;
        }
    }

    /** Which name stands for each, by ids. */
    private static Map<String, String> answers(List<Row> rows) {
        NameRegistry registry = NameRegistry.shipped();
        NameUses uses = new NameUses(new RoleReader(registry));
        for (Row row : rows) {
            for (int article = Integer.parseInt(row.cell(ARTICLES)); article > 0; article--) {
                uses.add(null, names(row, rows));
            }
        }
        Map<String, String> answers = new HashMap<>();
        for (NameGroups.Group group : new NameGroups(registry).of(own(uses, rows), Map.of())) {
            for (NameUse member : group.members()) {
                answers.put(member.entityId(), group.oneId());
            }
        }
        return answers;
    }

    private static List<Named> names(Row row, List<Row> rows) {
        List<Named> names = new ArrayList<>();
        names.add(new Named(row.id(), row.type(), row.cell(NAME), row.parts(ROLES), List.of(row.cell(NAME))));
        for (String other : row.parts(NAMED)) {
            // Another name of the case, or else a place.
            EntityType type = rows.stream()
                    .filter(each ->
                            each.cell(NAME).equals(other) && each.cell(CASE).equals(row.cell(CASE)))
                    .findFirst()
                    .map(Row::type)
                    .orElse(EntityType.PLACE);
            names.add(new Named(ContentId.of("entity", type.name(), other), type, other, List.of(), List.of(other)));
        }
        return names;
    }

    private static List<NameUse> own(NameUses uses, List<Row> rows) {
        Map<String, Integer> articles = new HashMap<>();
        rows.forEach(row -> articles.put(row.id(), Integer.parseInt(row.cell(ARTICLES))));
        return uses.uses().stream()
                .filter(use -> articles.containsKey(use.entityId()))
                .toList();
    }
}
