package org.broadsheet.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the stage finds of a seed's gold: required entities by name and type with every listed form, and who is meant at
 * each gold quote's speaker. What is wrong is printed.
 */
record SeedScore(
        int required, int requiredFound, int found, int foundInGold, int absentFound, int speakers, int speakersRight) {
    SeedScore() {
        this(0, 0, 0, 0, 0, 0, 0);
    }

    SeedScore add(SeedScore other) {
        return new SeedScore(
                required + other.required,
                requiredFound + other.requiredFound,
                found + other.found,
                foundInGold + other.foundInGold,
                absentFound + other.absentFound,
                speakers + other.speakers,
                speakersRight + other.speakersRight);
    }

    static SeedScore of(JsonNode truth, AnnotatedArticle article, ArticleEntities entities, PrintStream out) {
        int required = 0;
        int requiredFound = 0;
        List<String> known = new ArrayList<>();
        for (JsonNode gold : truth.get("entities")) {
            String name = gold.get("name").asString();
            EntityType type = EntityType.valueOf(gold.get("type").asString());
            known.add(type + " " + name);
            if (gold.get("required").asBoolean()) {
                required++;
                if (hasForms(gold, find(entities, name, type))) {
                    requiredFound++;
                } else {
                    out.println("  missed: " + type + " " + name + " " + gold.get("forms"));
                }
            }
        }
        int inGold = 0;
        for (Entity entity : entities.entities()) {
            if (known.contains(entity.type() + " " + entity.name())) {
                inGold++;
            } else {
                out.println("  beyond gold: " + entity.type() + " " + entity.name());
            }
        }
        int absent = 0;
        for (JsonNode name : truth.get("absent_entities")) {
            absent += entities.entities().stream()
                            .anyMatch(entity -> entity.name().equals(name.asString()))
                    ? 1
                    : 0;
        }
        int[] speakers = speakers(truth, article, entities, out);
        return new SeedScore(
                required, requiredFound, entities.entities().size(), inGold, absent, speakers[0], speakers[1]);
    }

    private static @Nullable Entity find(ArticleEntities entities, String name, EntityType type) {
        return entities.entities().stream()
                .filter(entity -> entity.type() == type && entity.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasForms(JsonNode gold, @Nullable Entity entity) {
        if (entity == null) {
            return false;
        }
        for (JsonNode form : gold.get("forms")) {
            if (entity.mentions().stream().map(Mention::text).noneMatch(form.asString()::equals)) {
                return false;
            }
        }
        return true;
    }

    /** Every place where a gold speaker stands as written; right where the entity meant has the gold name. */
    private static int[] speakers(JsonNode truth, AnnotatedArticle article, ArticleEntities entities, PrintStream out) {
        int all = 0;
        int right = 0;
        String body = article.body().toString();
        for (JsonNode quote : truth.get("quotes")) {
            String speaker = quote.get("speaker").asString();
            String name = quote.get("speaker_name").asString();
            boolean anyRight = false;
            List<String> meant = new ArrayList<>();
            for (int at = body.indexOf(speaker); at >= 0; at = body.indexOf(speaker, at + 1)) {
                if (!isWord(body, at, at + speaker.length())) {
                    continue;
                }
                Span span = article.body().span(at, at + speaker.length());
                Entity entity = entities.meantAt(span);
                meant.add(entity == null ? "nobody" : entity.name());
                anyRight |= entity != null && entity.name().equals(name);
            }
            all++;
            right += anyRight ? 1 : 0;
            if (meant.stream().anyMatch(other -> !other.equals(name))) {
                out.println("  speaker " + speaker + " of " + name + " means " + meant);
            }
        }
        return new int[] {all, right};
    }

    private static boolean isWord(String body, int from, int to) {
        boolean before = from == 0 || !Character.isLetter(body.charAt(from - 1));
        boolean after = to == body.length() || !Character.isLetter(body.charAt(to));
        return before && after;
    }

    @Override
    public String toString() {
        return "required entities " + requiredFound + " of " + required + "; in gold " + foundInGold + " of " + found
                + " found; absent ones found " + absentFound + "; speakers " + speakersRight + " of " + speakers;
    }
}
