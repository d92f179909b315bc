package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.across.NameUses.Named;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.EntityType;
import org.junit.jupiter.api.Test;

class NameGroupsTest {
    private static final NameRegistry REGISTRY = NameRegistry.shipped();
    private static final RoleReader ROLES = new RoleReader(REGISTRY);
    private static final NameGroups GROUPS = new NameGroups(REGISTRY);

    private final NameUses uses = new NameUses(ROLES);

    private static Named person(String name, String... roles) {
        return named(EntityType.PERSON, name, roles);
    }

    private static Named named(EntityType type, String name, String... roles) {
        return new Named(ContentId.of("entity", type.name(), name), type, name, List.of(roles), List.of(name));
    }

    private void article(Named... names) {
        uses.add(null, List.of(names));
    }

    private Set<String> groups() {
        return names(GROUPS.of(uses.uses(), Map.of()));
    }

    /** Each group's names behind its canonical one. */
    private static Set<String> names(List<NameGroups.Group> groups) {
        Set<String> names = new TreeSet<>();
        for (NameGroups.Group group : groups) {
            names.add(group.name() + ": "
                    + group.members().stream().map(NameUse::name).sorted().collect(Collectors.joining(", ")));
        }
        return names;
    }

    @Test
    void takesAMisspeltNameForOneOnlyWhereOfficeAndCountryAgree() {
        article(person("Aleksandr Marchenko", "Ukrainian minister"));
        article(person("Oleksandr Marchenko", "Ukraine's minister"));
        article(person("Alexandr Marcenko", "Moldovan judge"));
        article(person("Oleksander Marchinko"));

        assertEquals(
                Set.of(
                        "Aleksandr Marchenko: Aleksandr Marchenko, Oleksandr Marchenko",
                        "Alexandr Marcenko: Alexandr Marcenko",
                        "Oleksander Marchinko: Oleksander Marchinko"),
                groups());
    }

    @Test
    void leavesFatherAndSonAndOtherInitialsTwo() {
        article(person("Jonas Weberling", "mayor of Oakport"));
        article(person("Jonas Weberling Jr.", "singer"));
        article(person("Anna B. Lindner", "judge"));
        article(person("Anna M. Lindner", "judge"));
        article(person("Anna Lindner"));

        assertEquals(5, groups().size());
    }

    @Test
    void namesThatOneArticleTellsApartAreTwo() {
        article(person("Thomas Arkwright"), person("Tom Arkwright"));

        assertEquals(2, groups().size());
    }

    @Test
    void aRareSurnameAloneIsTheOneWhoHasIt() {
        article(person("Ottoline Wrexley"));
        article(person("Wrexley"));
        article(person("Laura Smith"));
        article(person("Smith"));

        assertEquals(
                Set.of("Laura Smith: Laura Smith", "Ottoline Wrexley: Ottoline Wrexley, Wrexley", "Smith: Smith"),
                groups());
    }

    @Test
    void aCommonSurnameNeedsNineInTenArticles() {
        for (int i = 0; i < 9; i++) {
            article(person("Laura Smith"));
        }
        article(person("Smith"));
        assertTrue(groups().contains("Laura Smith: Laura Smith, Smith"), groups().toString());
        article(person("Rose Smith"));
        article(person("Rose Smith"));
        assertTrue(groups().contains("Smith: Smith"), groups().toString());
    }

    @Test
    void placePersonAndGovernmentOfOneNameStayThree() {
        article(person("Washington"));
        article(named(EntityType.PLACE, "Washington"));
        article(named(EntityType.ORGANIZATION, "Washington"));

        assertEquals(3, GROUPS.of(uses.uses(), Map.of()).size());
    }

    @Test
    void aServiceIsItsFirmButWhereOneArticleTellsThemApart() {
        article(named(EntityType.PRODUCT, "Trelliq"));
        article(named(EntityType.ORGANIZATION, "Trelliq"));
        article(named(EntityType.ORGANIZATION, "Trelliq Inc"));
        article(named(EntityType.PRODUCT, "Norvik"), named(EntityType.ORGANIZATION, "Norvik"));

        List<NameGroups.Group> groups = GROUPS.of(uses.uses(), Map.of());

        assertEquals(3, groups.size(), groups.toString());
        assertTrue(groups.stream().anyMatch(group -> group.members().size() == 3), groups.toString());
    }

    @Test
    void whatAUsersFileSaysGoesFirst() throws NamesFormatException {
        NameRegistry own = NameRegistry.with(NamesFile.parse("names.csv", """
                name,type,alias,id,valid_from,valid_to
                Ottoline Wrexley,person,The Duchess,Q42,2020-01-01,2024-12-31
                Holm Bank,organization,Quay Bank,lei:5299,,
                """));
        NameUses told = new NameUses(new RoleReader(own));
        told.add(java.time.LocalDate.of(2023, 5, 1), List.of(person("The Duchess")));
        told.add(java.time.LocalDate.of(2023, 5, 1), List.of(person("Ottoline Wrexley")));
        told.add(null, List.of(named(EntityType.ORGANIZATION, "Quay Bank")));
        List<NameGroups.Group> groups = new NameGroups(own).of(told.uses(), Map.of());

        assertEquals(Set.of("Ottoline Wrexley: Ottoline Wrexley, The Duchess", "Holm Bank: Quay Bank"), names(groups));
        NameUses later = new NameUses(new RoleReader(own));
        later.add(java.time.LocalDate.of(2025, 5, 1), List.of(person("The Duchess")));
        later.add(java.time.LocalDate.of(2025, 5, 1), List.of(person("Ottoline Wrexley")));
        assertEquals(2, new NameGroups(own).of(later.uses(), Map.of()).size());
    }

    @Test
    void aFirmOfAUsersFileIsFoundWhereItIsTakenForAProduct() throws NamesFormatException {
        NameRegistry own = NameRegistry.with(NamesFile.parse("names.csv", """
                name,type,alias,id
                Trelo Analytics,organization,Trelo,lei:5299
                Harbor Notes,product,,
                """));
        NameUses told = new NameUses(new RoleReader(own));
        told.add(null, List.of(named(EntityType.PRODUCT, "Trelo")));
        told.add(null, List.of(named(EntityType.PRODUCT, "Trelo Analytics")));
        told.add(null, List.of(named(EntityType.PLACE, "Trelo")));
        told.add(null, List.of(named(EntityType.ORGANIZATION, "harbor notes")));
        List<NameGroups.Group> groups = new NameGroups(own).of(told.uses(), Map.of());

        assertEquals(
                Set.of("Trelo Analytics: Trelo, Trelo Analytics", "Trelo: Trelo", "Harbor Notes: harbor notes"),
                names(groups));
    }

    @Test
    void entriesOfTwoIdsAndWhatOneArticleTellsApartStayTwo() throws NamesFormatException {
        NameRegistry own = NameRegistry.with(NamesFile.parse("names.csv", """
                name,type,alias,id
                Trelliq,organization,,x:1
                Trelliq,product,,x:2
                Norvik,organization,,x:3
                """));
        NameUses told = new NameUses(new RoleReader(own));
        told.add(null, List.of(named(EntityType.PRODUCT, "Trelliq"), named(EntityType.ORGANIZATION, "Trelliq")));
        told.add(null, List.of(named(EntityType.PRODUCT, "Norvik"), named(EntityType.ORGANIZATION, "Norvik")));

        assertEquals(4, new NameGroups(own).of(told.uses(), Map.of()).size());
    }

    @Test
    void thePublishedIdGoesOn() {
        article(person("Marguerite Halloway"));
        article(person("Marguerite T. Halloway"));
        article(person("Marguerite T. Halloway"));
        String plain = person("Marguerite Halloway").entityId();
        String middle = person("Marguerite T. Halloway").entityId();

        assertEquals(middle, GROUPS.of(uses.uses(), Map.of()).get(0).oneId());
        assertEquals(plain, GROUPS.of(uses.uses(), Map.of(plain, plain)).get(0).oneId());
        assertEquals(
                plain,
                GROUPS.of(uses.uses(), Map.of(plain, plain, middle, plain))
                        .get(0)
                        .oneId());
        assertEquals(
                middle,
                GROUPS.of(uses.uses(), Map.of(plain, plain, middle, middle))
                        .get(0)
                        .oneId());
    }

    @Test
    void theOrderInWhichNamesComeChangesNothing() {
        List<String> given = List.of("Ana", "Ana M.", "Ana P.", "A.", "Anna", "Rui", "", "Rui Jorge", "R.");
        List<String> surnames = List.of("Barrosov", "Barossov", "Barrosov Jr.", "Linde", "Lindeh");
        List<String> roles = List.of("Romanian minister", "president", "judge", "");
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<List<Named>> articles = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                Map<String, Named> names = new HashMap<>();
                for (int k = 1 + random.nextInt(2); k > 0; k--) {
                    String name = (given.get(random.nextInt(given.size())) + " "
                                    + surnames.get(random.nextInt(surnames.size())))
                            .strip();
                    String role = roles.get(random.nextInt(roles.size()));
                    names.put(name, role.isEmpty() ? person(name) : person(name, role));
                }
                articles.add(List.copyOf(names.values()));
            }
            Set<String> first = names(GROUPS.of(of(articles), Map.of()));
            Collections.shuffle(articles, random);
            assertEquals(first, names(GROUPS.of(of(articles), Map.of())), "seed " + seed);
        }
    }

    private static List<NameUse> of(List<List<Named>> articles) {
        NameUses all = new NameUses(ROLES);
        articles.forEach(article -> all.add(null, article));
        return all.uses();
    }

    @Test
    void oneOfTwoLooksUpWhatTheOtherHas() {
        for (List<String> pair : List.of(
                List.of("Jörg Hüttenrauch", "Joerg Huettenrauch"),
                List.of("Evgeny Malashenko", "Yevgeniy Malashenko"),
                List.of("Orbanov Viktor", "Viktor Orbanov"),
                List.of("Ana Pereira", "Pereira"))) {
            Set<String> keys = new TreeSet<>(
                    NameKeys.of(EntityType.PERSON, pair.get(0), REGISTRY).own());
            keys.retainAll(NameKeys.of(EntityType.PERSON, pair.get(1), REGISTRY).lookups());
            assertNotEquals(Set.of(), keys, pair.toString());
        }
    }
}
