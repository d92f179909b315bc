package org.broadsheet.figure.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which section an amount stands in, asked of one line after another and of one line again and again. */
class SectionsTest {
    private static final Text BODY = new Text(String.join(
            "\n",
            "1. Corvel Skua X20",
            "Speed (10%): it boils in 5 minutes",
            "We timed it at 7 minutes" + ", then at 8 minutes".repeat(400) + ".",
            "2. Corvel Skua X30 ($299)",
            "It costs $40 (or $50)"));

    @Test
    void anAmountIsOfTheHeadingAboveUnlessItStandsInOne() {
        assertNull(heading("10%"));
        assertEquals("Corvel Skua X20", heading("5 minutes"));
        assertEquals("Corvel Skua X20", heading("8 minutes"));
        assertNull(heading("$299"));
        assertEquals("Corvel Skua X30", heading("$40"));
    }

    private static @Nullable String heading(String amount) {
        int at = BODY.toString().indexOf(amount);
        Holder holder = sections().headingOf(BODY.span(at, at + amount.length()));
        return holder == null ? null : holder.name();
    }

    @Test
    void whatWasAskedBeforeChangesNothing() {
        List<Span> places = new ArrayList<>();
        Matcher number = Pattern.compile("\\d+").matcher(BODY);
        while (number.find()) {
            places.add(BODY.span(number.start(), number.end()));
        }
        Random random = new Random(3);
        Sections asked = sections();
        for (int i = 0; i < 500; i++) {
            Span place = places.get(random.nextInt(i % 2 == 0 ? 6 : places.size()));
            assertEquals(sections().headingOf(place), asked.headingOf(place), place.toString());
            assertEquals(sections().isRepeated(place), asked.isRepeated(place), place.toString());
        }
    }

    private static Sections sections() {
        return new Sections(BODY, new Topics(BODY, null, ArticleEntities.of(List.of())));
    }
}
