package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Mention.Form;

/** Finds the entities of an article: each run of tokens under one name tag, runs written alike taken together. */
public final class EntityExtractor {
    private record Key(EntityType type, String name) {}

    public ArticleEntities extract(AnnotatedArticle article) {
        Map<Key, List<Mention>> mentions = new LinkedHashMap<>();
        for (Sentence sentence : article.sentences()) {
            int at = sentence.first();
            while (at < sentence.end()) {
                NameTag name = article.tokens().get(at).name();
                int end = at + 1;
                while (end < sentence.end() && article.tokens().get(end).name() == name) {
                    end++;
                }
                if (name != NameTag.NONE) {
                    Token first = article.tokens().get(at);
                    String text = article.text(at, end);
                    mentions.computeIfAbsent(new Key(typeOf(first.name()), text), key -> new ArrayList<>())
                            .add(new Mention(text, article.span(at, end), Form.NAME));
                }
                at = end;
            }
        }
        List<Entity> entities = new ArrayList<>();
        mentions.forEach((key, places) -> entities.add(Entity.of(key.name(), key.type(), places, List.of())));
        return ArticleEntities.of(entities);
    }

    private static EntityType typeOf(NameTag name) {
        return switch (name) {
            case PERSON -> EntityType.PERSON;
            case ORGANIZATION -> EntityType.ORGANIZATION;
            case PLACE -> EntityType.PLACE;
            case NONE -> throw new IllegalArgumentException("no name");
        };
    }
}
