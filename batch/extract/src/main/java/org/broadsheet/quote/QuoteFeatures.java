package org.broadsheet.quote;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Quote;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.syntax.ParsedArticle;

/** Names what the evidence of a statement is: what its confidence is counted from. */
final class QuoteFeatures {
    private static final int[] WORDS = {0, 2, 3, 4, 6, 10, 20, 40};

    /** Sorts of speakers that are not people known for what they say, as critics and experts are. */
    private static final Set<String> ANYONE = Set.of("noun", "body");

    private final ParsedArticle parsed;
    private final QuoteSurroundings surroundings;
    private final SpeakerFeatures speakers;
    private final CueFeatures cues;
    private final ContentFeatures contents;

    QuoteFeatures(ParsedArticle parsed, CueLexicon lexicon, QuoteSurroundings surroundings) {
        this.parsed = parsed;
        this.surroundings = surroundings;
        this.speakers = new SpeakerFeatures(parsed, lexicon);
        this.cues = new CueFeatures(parsed);
        this.contents = new ContentFeatures(parsed);
    }

    /** What holds of a statement; {@code quote} is the row it makes. */
    FeatureSet of(Attribution attribution, Quote quote) {
        FeatureSet.Builder features = new FeatureSet.Builder();
        String evidence = attribution.evidence().name().toLowerCase(Locale.ROOT);
        Quote.Kind words = new ContentText(parsed, attribution).evidenceKind();
        String kind = words.name().toLowerCase(Locale.ROOT);
        String cue = CueFeatures.kindOf(attribution);
        String speaker = speakers.kindOf(attribution.source(), quote.speaker());
        String place = CueFeatures.placeOf(attribution);
        features.add("rule", attribution.rule().ruleName());
        features.add("kind", kind);
        features.add("evidence", evidence + "/" + cue + "/" + place);
        features.add("speaker", speaker);
        features.add("speaker by cue", SpeakerFeatures.groupOf(speaker) + "/" + cue);
        features.addClass("words in " + kind, contents.words(attribution), WORDS);
        boolean named = attribution.evidence() == Attribution.Evidence.OBJECT && attribution.source() == null;
        features.addIf(named, "object of nobody");
        boolean habit = cues.isHabit(attribution);
        features.addIf(habit, "habit");
        // "Customers ask", where a text speaks to its reader; "Businesses ask", who are in no list of people, anywhere.
        features.addIf(habit && (surroundings.addressesReader() || speaker.equals("noun")), "advice");
        // What the writer supposes of anyone, no one has said.
        boolean anyone = ANYONE.contains(speaker) || surroundings.addressesReader() && speaker.equals("role");
        // "The programme aims to": a thing has no will that it could tell.
        boolean thing = cue.equals("want") && (speaker.equals("noun") || speakers.isUndertaking(attribution.source()));
        boolean nobodys = thing
                || habit && anyone && cues.isAnyone(attribution)
                || cues.isOwnFinding(attribution)
                || cues.isResult(attribution);
        boolean supposed = nobodys && words == Quote.Kind.INDIRECT;
        speakers.add(features, attribution);
        cues.add(features, attribution, supposed);
        contents.add(features, attribution, kind);
        surroundings.add(features, attribution);
        return features.build();
    }
}
