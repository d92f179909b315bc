package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.RuleUse;
import org.broadsheet.entity.EntityExtractor.Place;

/** Which rules gave an entity: each mention, what took names together, its roles and its canonical name. */
final class EntityExplanation {
    private EntityExplanation() {}

    static List<RuleUse> of(AnnotatedArticle article, List<Cluster> clusters, List<Place> places) {
        List<RuleUse> uses = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (cluster.leader) {
                uses.add(new RuleUse("name", EntityRule.LEADER_OF_LIST.ruleName(), null, cluster.name));
            }
        }
        for (Place place : places) {
            uses.add(RuleUse.of("mention", place.rule(), place.mention().span()));
            if (place.joined() != null) {
                uses.add(RuleUse.of("alias", place.joined(), place.mention().span()));
            }
        }
        for (Cluster cluster : clusters) {
            for (Role role : cluster.roles) {
                uses.add(new RuleUse(
                        "role", role.rule().ruleName(), article.span(role.first(), role.end()), role.text()));
            }
        }
        return uses;
    }
}
