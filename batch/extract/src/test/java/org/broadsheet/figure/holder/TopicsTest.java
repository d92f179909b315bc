package org.broadsheet.figure.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a page is about by its title. */
class TopicsTest {
    private static final String BODY =
            "The Corvel Skua X20 is one of the best kettles that a crew can buy today.\nPrice: $40";

    @Test
    void aPageIsOfWhatItsTitleAndItsTextBeginWithTheNameOf() {
        Holder topic = topics("Corvel Skua X20 Kettle Review").ofPage();
        assertNotNull(topic);
        assertEquals("Corvel Skua X20", topic.name());
    }

    @Test
    void aPageIsOfNothingThatItsTextDoesNotBeginWith() {
        assertNull(topics("Best Kettles: Corvel Skua X20").ofPage());
        assertNull(topics(null).ofPage());
    }

    private static Topics topics(@Nullable String title) {
        return new Topics(new Text(BODY), title, ArticleEntities.of(List.of()));
    }
}
