package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * The types of an article's names: what is written alike is of one type, the one that most places say, unless words
 * beside it somewhere tell a company.
 */
final class NameTypes {
    /** Directly before a name: "the carmaker Weber". */
    private static final Set<String> FIRMS_BEFORE =
            WordSets.english("entity-contexts").get("firms-before");
    /** What a house must be to be a firm: "the fashion house Ana Costa". */
    private static final Set<String> HOUSES =
            WordSets.english("entity-contexts").get("houses");
    /** Directly behind a name: "Ana Costa shares rose". */
    private static final Set<String> FIRMS_BEHIND =
            WordSets.english("entity-contexts").get("firms-behind");

    private final AnnotatedArticle article;
    private final HeadedNames heads;
    private final Map<String, Map<EntityType, Integer>> votes = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> companies = new HashSet<>();
    private final Set<String> firms = new HashSet<>();

    private NameTypes(AnnotatedArticle article, HeadedNames heads) {
        this.article = article;
        this.heads = heads;
    }

    /** The names with the types that they have in this article; what is known everywhere keeps its own. */
    static List<Name> settled(AnnotatedArticle article, List<Name> names, HeadedNames heads) {
        NameTypes types = new NameTypes(article, heads);
        names.forEach(types::see);
        List<Name> settled = new ArrayList<>();
        for (Name name : names) {
            settled.add(name.known() == null ? name.as(types.of(name)) : name);
        }
        return settled;
    }

    private void see(Name name) {
        votes.computeIfAbsent(written(name), key -> new EnumMap<>(EntityType.class))
                .merge(name.type(), 1, Integer::sum);
        if (name.type() == EntityType.ORGANIZATION && isCompany(name)) {
            companies.add(article.tokens().get(name.first()).text());
        }
        if (isCalledFirm(name)) {
            firms.add(written(name));
        } else if (name.type() == EntityType.PERSON && name.length() > 1 && !PeerNames.isPeer(article, name)) {
            surnames.add(article.tokens().get(name.end() - 1).text());
        }
    }

    private String written(Name name) {
        return Names.folded(article.text(name.first(), name.end()));
    }

    /** "Arden Mills Inc", which is "Arden" for short. */
    private boolean isCompany(Name name) {
        boolean company = name.known() == null && name.length() > 1;
        for (int i = name.end() - 1; company && i > name.first(); i--) {
            String word = article.tokens().get(i).text();
            company = heads.isCompany(word) || heads.isLegalForm(word);
        }
        return company;
    }

    private boolean isCalledFirm(Name name) {
        int sentence = article.tokens().get(name.first()).sentence();
        if (name.end() < article.tokens().size()) {
            Token behind = article.tokens().get(name.end());
            if (behind.sentence() == sentence
                    && behind.tag().isNoun()
                    && FIRMS_BEHIND.contains(behind.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return name.first() >= 2 && isFirmBefore(name.first() - 1, sentence);
    }

    private boolean isFirmBefore(int at, int sentence) {
        Token before = article.tokens().get(at);
        String word = before.text().toLowerCase(Locale.ROOT);
        return before.sentence() == sentence
                && (FIRMS_BEFORE.contains(word)
                        || word.equals("house")
                                && HOUSES.contains(
                                        article.tokens().get(at - 1).text().toLowerCase(Locale.ROOT)));
    }

    private EntityType of(Name name) {
        String written = written(name);
        boolean company = name.length() == 1 && companies.contains(written);
        if (company || firms.contains(written) && !(name.length() == 1 && surnames.contains(written))) {
            return EntityType.ORGANIZATION;
        }
        return name.length() == 1 && surnames.contains(written) ? EntityType.PERSON : mostSaid(name, written);
    }

    private EntityType mostSaid(Name name, String written) {
        EntityType best = name.type();
        int most = 0;
        for (Map.Entry<EntityType, Integer> vote :
                votes.getOrDefault(written, Map.of()).entrySet()) {
            if (vote.getValue() > most || vote.getValue() == most && vote.getKey() == name.type()) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }
}
