package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Quote;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.Confidence;
import org.jspecify.annotations.Nullable;

/** Which rules gave a quote: its words, its cue and speaker, and what its confidence was counted from. */
final class QuoteExplanation {
    private QuoteExplanation() {}

    static List<RuleUse> of(Attribution attribution, Quote quote, Confidence confidence) {
        List<RuleUse> uses = new ArrayList<>();
        List<Span> spans = quote.spans();
        for (int i = 0; i < spans.size(); i++) {
            boolean joined = attribution.goesOn() && i == spans.size() - 1;
            uses.add(RuleUse.of("content", joined ? QuoteRule.SPEECH_GOES_ON : attribution.rule(), spans.get(i)));
        }
        Quote.Cue cue = quote.cue();
        if (cue != null) {
            uses.add(new RuleUse("cue", attribution.rule().ruleName(), cue.span(), told(attribution.word())));
        }
        Quote.Speaker speaker = quote.speaker();
        if (speaker != null) {
            uses.add(new RuleUse(
                    "speaker", attribution.rule().ruleName(), speaker.span(), CueFeatures.placeOf(attribution)));
        }
        uses.add(new RuleUse("confidence", "quote-confidence.tsv", null, confidence.toString()));
        return uses;
    }

    private static String told(@Nullable CueWord word) {
        if (word == null) {
            return "";
        }
        String part = word.part().name().toLowerCase(Locale.ROOT);
        return word.lemma() + ", " + part + ", " + word.kind().name().toLowerCase(Locale.ROOT);
    }
}
