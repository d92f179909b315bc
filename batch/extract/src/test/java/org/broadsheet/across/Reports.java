package org.broadsheet.across;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;

/** Short reports as the tests compare them. */
final class Reports {
    private static final Extraction EXTRACTION = Extraction.load();

    static final String FERRY = """
            PORT ELLA, May 4 - A ferry ran aground off Port Ella on Tuesday with 214 people aboard, the coast guard said.

            Seven passengers were treated for bruises. "The tide will lift her off by itself," harbour master Jon Tarrel said.

            The Ella Star was on its way from Skerry to Port Ella when its rudder failed.

            Ella Lines runs four ferries and has carried islanders since 1931. Its oldest ship was scrapped last year.
            """;
    static final String FERRY_REPRINT = """
            Islanders spent a night at sea after their ferry hit a sandbank.

            The Ella Star was on its way from Skerry to Port Ella when its rudder failed.

            Seven passengers were treated for bruises. "The tide will lift her off by itself," harbour master Jon Tarrel said.

            Tickets will be refunded.
            """;
    static final String FERRY_IN_OTHER_WORDS = """
            More than two hundred travellers sat down to an unplanned supper on the Ella Star on Tuesday evening. A broken \
            rudder had put the ferry onto the sand just outside Port Ella.

            Harbour master Jon Tarrel counts on high water. Nobody was badly hurt, although 7 of the 214 on board had \
            bruises looked at.
            """;
    static final String FERRY_BACKGROUND_ONLY = """
            Ella Lines ordered two electric ships on Tuesday from a yard in Skerry, at 31 million each.

            They are to sail from 2029, said director Mona Fisk, and will need eleven people fewer.

            Ella Lines runs four ferries and has carried islanders since 1931. Its oldest ship was scrapped last year.
            """;
    static final String ELECTRIC_SHIPS = """
            Ella Lines ordered two electric ships at 31 million each from the yard of Brandt in Nordhaven, whose managers \
            spoke of the largest contract in a decade.

            They are to sail from 2029 with batteries made in Nordhaven, said director Mona Fisk, and will need eleven \
            people fewer. Unions called for talks about the jobs.
            """;
    static final String TANKER = """
            A tanker ran aground off Cape Morran on Tuesday with 19 sailors aboard, an hour after a ferry had hit a sandbank \
            at Port Ella. Salvage chief Ida Brunn said that no oil had been lost.
            """;

    private Reports() {}

    static Article article(String source, String text, LocalDate day) {
        return Article.ofPlainText(source, text, new Publication(null, day, PublishedBasis.METADATA));
    }

    static ArticleSignature signature(String text, LocalDate day) {
        ExtractedArticle extracted = EXTRACTION.extract(article("report", text, day));
        return ArticleSignature.of(extracted.article(), extracted.entities(), extracted.figures());
    }

    static double likeness(String one, String other) {
        LocalDate day = LocalDate.of(2027, 5, 4);
        return StoryLikeness.of(new StoryProfile(signature(one, day)), new StoryProfile(signature(other, day)));
    }

    static List<String> all() {
        return List.of(FERRY, FERRY_REPRINT, FERRY_IN_OTHER_WORDS, FERRY_BACKGROUND_ONLY, ELECTRIC_SHIPS, TANKER);
    }
}
