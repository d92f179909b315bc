package org.broadsheet.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Terms TERMS = Terms.of(List.of("2004-01-01/2008-12-31", "2016-01-01/"));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void anOfficeIsHeldInItsTermsAndIsAFormerOneAfterThem() {
        assertTrue(TERMS.hold(day("2006-06-01"), false));
        assertFalse(TERMS.hold(day("2012-06-01"), false));
        assertTrue(TERMS.hold(day("2012-06-01"), true));
        assertTrue(TERMS.hold(day("2030-06-01"), false), "goes on");
        assertFalse(TERMS.hold(day("2001-06-01"), true), "before the first");
        assertTrue(TERMS.hold(day("2015-11-20"), false), "elected");
        assertTrue(TERMS.hold(null, false));
        assertTrue(Terms.UNKNOWN.hold(day("2012-06-01"), false));
    }

    @Test
    void aTermThatIsNoneIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> Terms.of(List.of("2004-01-01")));
        assertThrows(IllegalArgumentException.class, () -> Terms.of(List.of("2004-01-01/2003-01-01")));
    }

    private static List<String> persons(@Nullable String day, String text) {
        Publication published =
                day == null ? Publication.UNKNOWN : new Publication(null, day(day), PublishedBasis.METADATA);
        Article article = Article.ofPlainText("A visit", text, published);
        return LoadedStages.entities(LoadedStages.parsed(article)).entities().stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .map(Entity::name)
                .toList();
    }

    @Test
    void aTitleNamesItsHolderOnlyInArticlesOfTheTerm() {
        String text = "President Macri visited the harbour of Rosario. The president met workers there.";

        assertEquals(List.of("Mauricio Macri"), persons("2017-05-04", text));
        assertEquals(List.of("Macri"), persons("2009-05-04", text));
        assertEquals(List.of("Mauricio Macri"), persons(null, text));
        assertEquals(
                List.of("Mauricio Macri"),
                persons("2023-05-04", "Former President Macri visited the harbour of Rosario."));
        assertEquals(
                List.of("Mauricio Macri"),
                persons("2009-05-04", "Mauricio Macri visited the harbour of Rosario."),
                "a full name is his at all times");
    }
}
