package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.junit.jupiter.api.Test;

/** Rules are chosen by the article's language. */
class LanguageRulesTest {
    /** English is not asked for in these tests. */
    private static final Extraction NO_ENGLISH = new Extraction(article -> {
        throw new AssertionError("the annotator of English is asked for " + article.language());
    });

    private static Article article(String text, String language) {
        Article article = Article.ofPlainText("in/a.txt", text, Publication.UNKNOWN);
        return language == null ? article : article.withLanguage(language);
    }

    @Test
    void aLanguageWithoutAFolderHasNoRows() {
        Article article = article("« Le port restera fermé », a déclaré Anne Petit, 3,5 pour cent.", "fr");

        ExtractedArticle extracted = NO_ENGLISH.extract(article);

        assertSame(article, extracted.article());
        assertNull(extracted.rulesLanguage());
        assertEquals(List.of(), extracted.quotes());
        assertEquals(List.of(), extracted.figures());
        assertEquals(List.of(), extracted.entities());
        assertEquals(List.of(), extracted.faults());
    }

    @Test
    void aLanguageWithAFolderHasFiguresOnly() {
        ExtractedArticle extracted = NO_ENGLISH.extract(article(
                "„Der Hafen kostet 1,5 Mio. Euro“, sagte Anna Kühn am Montag. Der Umsatz sank um 3,5 Prozent.", "de"));

        assertEquals("de", extracted.rulesLanguage());
        assertEquals(
                List.of("1,5 Mio. Euro", "3,5 Prozent"),
                extracted.figures().stream().map(figure -> figure.text()).toList());
        assertEquals(List.of(), extracted.quotes());
        assertEquals(List.of(), extracted.entities());
    }

    @Test
    void aLanguageThatIsNotToldIsReadAsEnglish() {
        Extraction english = new Extraction(article -> {
            throw new IllegalStateException("asked");
        });

        ExtractedArticle extracted = english.extract(article("Gone.", null));

        assertEquals("en", extracted.rulesLanguage());
        assertEquals(1, extracted.faults().size(), "the annotator of English was not asked");
    }

    @Test
    void theLanguageThatIsSetIsThatOfEveryArticle() {
        ExtractedArticle extracted =
                NO_ENGLISH.withLanguage("de").extract(article("The port costs 1,5 Mrd. Euro.", "en"));

        assertEquals("de", extracted.rulesLanguage());
        assertEquals("de", extracted.article().language());
        assertEquals(1.5e9, extracted.figures().get(0).value());
    }
}
