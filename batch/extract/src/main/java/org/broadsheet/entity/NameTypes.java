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
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The types of an article's names: what is written alike is of one type, the one that most places say, unless words
 * beside it somewhere tell a company.
 */
final class NameTypes {
    private static final Set<String> JOINTS = Set.of("and", "&", ",");
    /** "J.P." */
    private static final int LONGEST_INITIALS = 4;

    private final AnnotatedArticle article;
    private final HeadedNames heads;
    private final NamePositions positions;
    private final FirmSigns firmSigns;
    private final GivenNames givenNames;
    private final Map<String, Map<EntityType, Integer>> votes = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    /** First names of those who are named in full. */
    private final Set<String> firstNames = new HashSet<>();

    private final Set<String> companies = new HashSet<>();
    private final Set<String> firms = new HashSet<>();
    /** First words of bodies' names, and the last of two. */
    private final Set<String> bodies = new HashSet<>();
    /** Names of towns by their state, in capitals. */
    private final Set<String> towns = new HashSet<>();

    private NameTypes(AnnotatedArticle article, Titles titles, HeadedNames heads, GivenNames givenNames) {
        this.article = article;
        this.givenNames = givenNames;
        this.heads = heads;
        this.positions = new NamePositions(article, heads);
        this.firmSigns = new FirmSigns(article, titles, givenNames);
    }

    /** The names with the types that they have in this article; what is known everywhere keeps its own. */
    static List<Name> settled(
            AnnotatedArticle article, List<Name> names, Titles titles, HeadedNames heads, GivenNames givenNames) {
        NameTypes types = new NameTypes(article, titles, heads, givenNames);
        names.forEach(types::see);
        NameLists lists = NameLists.of(article, names);
        OpenNames open = OpenNames.of(article, names, titles, givenNames);
        List<Name> settled = new ArrayList<>();
        int dateline = types.positions.endOfDateline();
        for (Name name : names) {
            if (name.known() == null && name.end() <= dateline) {
                if (settled.isEmpty()) {
                    settled.add(new Name(0, dateline, EntityType.PLACE, null, name.rule()));
                }
            } else if (types.isOpenPerson(name) && lists.isSoftware(name)) {
                settled.add(name);
            } else if (name.rule() == EntityRule.CITED_AUTHOR) {
                settled.add(name);
            } else if (types.positions.isStreet(name)) {
                settled.add(new Name(name.first(), name.end(), EntityType.PLACE, null, EntityRule.PLACE_BY_KIND));
            } else if (types.positions.isHome(name) || types.positions.isHomeOfPartisan(name)) {
                settled.add(name.as(EntityType.PLACE));
            } else if (types.positions.isCollegeForShort(name)) {
                settled.add(new Name(name.first(), name.end(), EntityType.ORGANIZATION, null, name.rule()));
            } else {
                settled.add(name.known() == null ? name.as(types.of(name, lists, open)) : name);
            }
        }
        return settled;
    }

    private void see(Name name) {
        positions.see(name);
        votes.computeIfAbsent(written(name), key -> new EnumMap<>(EntityType.class))
                .merge(name.type(), weight(name), Integer::sum);
        if (name.rule() == EntityRule.TOWN_BEFORE_STATE) {
            towns.add(written(name).toUpperCase(Locale.ROOT));
        }
        String last = article.tokens().get(name.end() - 1).text().toLowerCase(Locale.ROOT);
        if (name.type() == EntityType.ORGANIZATION && name.length() > 1 && !ShortNames.isOtherOfName(last)) {
            bodies.add(article.tokens().get(name.first()).text());
            if (name.length() == 2) {
                bodies.add(article.tokens().get(name.first() + 1).text());
            }
        }
        String company = shortOf(name);
        if (company != null) {
            companies.add(company);
        }
        if (firmSigns.has(name)) {
            firms.add(written(name));
        } else if (name.type() == EntityType.PERSON
                && name.length() > 1
                && !PeerNames.isPeer(article, name)
                && !positions.isStreet(name)) {
            surnames.add(Names.readable(article.tokens().get(name.end() - 1).text()));
            firstNames.add(Names.readable(article.tokens().get(name.first()).text()));
        }
    }

    /** A state behind a town tells more than the recognizer, which sees less where all is in capitals. */
    private int weight(Name name) {
        if (name.rule() == EntityRule.TOWN_BEFORE_STATE) {
            return 3;
        }
        return written(name).equals(Names.folded(article.text(name.first(), name.end()))) ? 2 : 1;
    }

    /** As it is written in running text: "PORT VELMA" in a heading is of the type that "Port Velma" is. */
    private String written(Name name) {
        return Names.readable(Names.folded(article.text(name.first(), name.end())));
    }

    /**
     * What a company is called for short, or null: "Arden" where it is "Arden Mills Inc" or "Arden, Weber and Co", "Weber"
     * where it is "J. P. Weber Inc".
     */
    private @Nullable String shortOf(Name name) {
        if (name.type() != EntityType.ORGANIZATION || name.known() != null || name.length() < 2) {
            return null;
        }
        String first = article.tokens().get(name.first()).text();
        if (heads.isLegalForm(article.tokens().get(name.end() - 1).text())) {
            String second = article.tokens().get(name.first() + 1).text();
            boolean initials = first.endsWith(".") && first.length() <= LONGEST_INITIALS && name.length() > 2;
            boolean closed = initials || JOINTS.contains(second) || heads.isLegalForm(second);
            if (closed) {
                return initials ? second : first;
            }
        }
        boolean company = true;
        for (int i = name.end() - 1; company && i > name.first(); i--) {
            String word = article.tokens().get(i).text();
            company = heads.isCompany(word) || heads.isLegalForm(word);
        }
        return company ? first : null;
    }

    private EntityType of(Name name, NameLists lists, OpenNames openNames) {
        String written = written(name);
        if (name.length() > 1 && towns.contains(written.toUpperCase(Locale.ROOT))) {
            return EntityType.PLACE;
        }
        EntityType told = ofParts(name, written);
        if (told != null) {
            return told;
        }
        EntityType type = mostSaid(name, written);
        if (type == EntityType.ORGANIZATION && isFirstName(name, written)) {
            return EntityType.PERSON;
        }
        if (type == EntityType.PERSON && name.length() > 1 && (openNames.opensWithWare(name) || opensWithFirm(name))) {
            return EntityType.ORGANIZATION;
        }
        Name typed = name.as(type);
        if (isOpenPerson(typed) && bodies.contains(written)) {
            return EntityType.ORGANIZATION;
        }
        boolean open = isOpenPerson(typed) || type == EntityType.PLACE && name.length() == 1;
        return open && (lists.isFirm(typed) || openNames.isWare(typed, type)) ? EntityType.ORGANIZATION : type;
    }

    /** What longer names of the article and words beside this one tell of it: short for a company or a person; or null. */
    private @Nullable EntityType ofParts(Name name, String written) {
        boolean surname = name.length() == 1 && surnames.contains(written);
        boolean company = name.length() == 1 && companies.contains(written);
        boolean firm = firms.contains(written) && !isFirstName(name, written);
        if ((company || firm) && !surname) {
            return EntityType.ORGANIZATION;
        }
        return surname ? EntityType.PERSON : null;
    }

    /** "Arden Norvest" where "Arden's shares" fell. */
    private boolean opensWithFirm(Name name) {
        String first = article.tokens().get(name.first()).text();
        return firms.contains(first) && !surnames.contains(first) && !givenNames.isGiven(first);
    }

    /** Whether a name is the first name of somebody whom the article names in full, and a usual one: "Dora" for Dora Weber. */
    private boolean isFirstName(Name name, String written) {
        return name.length() == 1 && firstNames.contains(written) && givenNames.isGiven(written);
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

    /** Whether one word that is no given name and no one's surname is all that a person is called by. */
    private boolean isOpenPerson(Name name) {
        String written = written(name);
        return name.type() == EntityType.PERSON
                && name.length() == 1
                && !surnames.contains(written)
                && !givenNames.isGiven(written);
    }
}
