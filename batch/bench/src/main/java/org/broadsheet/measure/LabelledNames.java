package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention.Form;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The labels of one document of an entity-linking set. */
final class LabelledNames {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her", "him", "hers", "himself", "herself");
    private static final Pattern LEGAL_FORM = Pattern.compile("\\b(?:Inc|Corp|Co|Ltd|Plc|PLC|AG|GmbH|SA|NV)\\.?$");
    private static final String HUMAN = "Q215627";
    private static final String GEOGRAPHIC = "Q27096213";
    private static final String ORGANIZATION = "Q43229";

    /** A label; its type is null where the set gives none of ours. */
    private record Label(Span span, String id, @Nullable EntityType type, boolean pronoun, boolean name) {}

    private final String document;
    private final List<Label> labels = new ArrayList<>();

    private LabelledNames(String document) {
        this.document = document;
    }

    static LabelledNames of(JsonNode document) {
        LabelledNames names = new LabelledNames(document.get("title").asString());
        String text = document.get("text").asString();
        Set<String> companies = companies(document, text);
        for (JsonNode label : document.get("labels")) {
            int start = label.get("span").get(0).asInt();
            int end = label.get("span").get(1).asInt();
            String written = written(text, label);
            boolean pronoun = PRONOUNS.contains(written.toLowerCase(Locale.ROOT));
            names.labels.add(new Label(
                    new Span(start, end),
                    label.get("entity_id").asString(),
                    companies.contains(label.get("entity_id").asString())
                            ? EntityType.ORGANIZATION
                            : typeOf(label.get("type").asString()),
                    pronoun,
                    !pronoun && written.codePoints().anyMatch(Character::isUpperCase)));
        }
        return names;
    }

    private static String written(String text, JsonNode label) {
        return text.substring(
                text.offsetByCodePoints(0, label.get("span").get(0).asInt()),
                text.offsetByCodePoints(0, label.get("span").get(1).asInt()));
    }

    /**
     * What a document names with a company's legal form, "J.P. Morgan and Co Inc": some such labels link to the founder, whose
     * class is human, and so do the company's short names beside them.
     */
    private static Set<String> companies(JsonNode document, String text) {
        Set<String> companies = new HashSet<>();
        for (JsonNode label : document.get("labels")) {
            if (LEGAL_FORM.matcher(written(text, label).strip()).find()) {
                companies.add(label.get("entity_id").asString());
            }
        }
        companies.removeIf(id -> !id.startsWith("Q"));
        return companies;
    }

    private static @Nullable EntityType typeOf(String classes) {
        List<String> all = List.of(classes.split("\\|"));
        if (all.contains(HUMAN)) {
            return EntityType.PERSON;
        }
        if (all.contains(GEOGRAPHIC)) {
            return EntityType.PLACE;
        }
        return all.contains(ORGANIZATION) ? EntityType.ORGANIZATION : null;
    }

    void score(List<PredictedName> found, NameScore score) {
        Set<String> owed = new HashSet<>();
        for (Label label : labels) {
            if (label.name() && label.type() != null) {
                owed.add(label.type() + " " + label.span());
            }
        }
        int right = 0;
        int given = 0;
        for (PredictedName name : found) {
            if (name.form() != Form.NAME || name.type() == EntityType.EVENT) {
                continue;
            }
            if (owed.contains(name.type() + " " + name.span())) {
                right++;
                given++;
            } else if (labels.stream()
                    .noneMatch(label -> isFree(label) && label.span().overlaps(name.span()))) {
                given++;
            }
        }
        score.add(right, given, owed.size());
    }

    private static boolean isFree(Label label) {
        return label.type() == null || !label.name();
    }

    void addTo(BCubed groups, List<PredictedName> found, boolean personsOnly) {
        for (Label label : labels) {
            boolean known = label.name() && label.type() != null && label.id().startsWith("Q");
            if (!known || personsOnly && label.type() != EntityType.PERSON) {
                continue;
            }
            String answer = document + label.span();
            for (PredictedName name : found) {
                if (name.span().overlaps(label.span()) && name.form() == Form.NAME) {
                    answer = name.entity();
                }
            }
            groups.add(label.id(), answer);
        }
    }

    /** A pronoun is right where its entity holds a name labelled as the same person. */
    void scorePronouns(List<PredictedName> found, NameScore score) {
        for (Label label : labels) {
            if (!label.pronoun()) {
                continue;
            }
            PredictedName answer = found.stream()
                    .filter(name -> name.span().equals(label.span()) && name.form() == Form.PRONOUN)
                    .findFirst()
                    .orElse(null);
            boolean right = answer != null
                    && found.stream()
                            .anyMatch(name -> name.form() == Form.NAME
                                    && name.entity().equals(answer.entity())
                                    && isLabelled(name.span(), label.id()));
            score.add(right ? 1 : 0, answer == null ? 0 : 1, 1);
        }
    }

    private boolean isLabelled(Span span, String id) {
        return labels.stream()
                .anyMatch(label ->
                        label.name() && label.id().equals(id) && label.span().overlaps(span));
    }
}
