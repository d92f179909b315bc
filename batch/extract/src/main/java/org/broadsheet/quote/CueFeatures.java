package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.VBP;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What sort of cue a statement has, and how far it stands from speaker and words. */
final class CueFeatures {
    private static final int[] GAPS = {0, 1, 2, 4, 8, 16};

    private static final Set<String> DENYING = Set.of("no", "none", "nobody", "neither");

    /** What a writer supposes of people at large. */
    private static final Set<CueWord.Kind> SUPPOSED =
            EnumSet.of(CueWord.Kind.ASK, CueWord.Kind.THINK, CueWord.Kind.WANT);

    private static final Set<String> OWN = Set.of("our", "my");

    private static final WordSets SPEAKERS = WordSets.english("speaker-words");
    /** What a study gives: in "our findings" the writer's own. */
    private static final Set<String> FINDINGS = SPEAKERS.get("findings");
    /** What shows a thing without anybody's saying so. */
    private static final Set<String> RESULTS = SPEAKERS.get("results");

    private static final Set<String> DEEDS = SPEAKERS.get("showing-by-deed");
    private static final Set<String> DOCUMENTS = SPEAKERS.get("documents");
    private static final Set<String> EVIDENCE =
            WordSets.english("quote-contexts").get("evidence");

    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "who", "that", "which");

    private static final Set<CueWord.Kind> HABITS = EnumSet.of(
            CueWord.Kind.ASK, CueWord.Kind.WANT, CueWord.Kind.THINK, CueWord.Kind.SEEM, CueWord.Kind.ATTITUDE);

    private final ParsedArticle parsed;
    private final NamedParties parties;

    CueFeatures(ParsedArticle parsed) {
        this.parsed = parsed;
        this.parties = new NamedParties(parsed);
    }

    /** The class of the lexicon; {@code any-verb} where it is in none, {@code none} where there is no word of saying. */
    static String kindOf(Attribution attribution) {
        CueWord word = attribution.word();
        if (word == null) {
            return "none";
        }
        boolean any = attribution.rule() == QuoteRule.ANY_VERB_AFTER_SPEECH
                || attribution.rule() == QuoteRule.ANY_VERB_BEFORE_COLON;
        return any ? "any-verb" : word.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Where the speaker stands: beside its cue, before or after it, or nowhere. */
    static String placeOf(Attribution attribution) {
        Subject source = attribution.source();
        Stretch cue = attribution.cue();
        if (source == null) {
            return "none";
        }
        if (cue == null) {
            return "away";
        }
        if (source.end() == cue.first()) {
            return "beside";
        }
        return cue.end() == source.first() ? "behind" : source.first() < cue.first() ? "before" : "after";
    }

    void add(FeatureSet.Builder features, Attribution attribution, boolean supposed) {
        Stretch cue = attribution.cue();
        CueWord word = attribution.word();
        features.addIf(attribution.doubt() || supposed || deniedBy(attribution.source()), "doubt");
        features.addIf(attribution.goesOn(), "goes on");
        if (cue == null) {
            return;
        }
        if (word != null) {
            features.add("cue part", word.part().name().toLowerCase(Locale.ROOT));
        }
        features.addClass("cue to words", gap(cue, attribution), GAPS);
        Subject source = attribution.source();
        if (source != null) {
            int between = Math.max(source.first() - cue.end(), cue.first() - source.end());
            features.addClass("cue to speaker", Math.max(0, between), GAPS);
            features.addIf(
                    parsed.paragraph(source.first()) != parsed.paragraph(cue.first()), "speaker in other paragraph");
            features.addIf(
                    parsed.sentence(source.first()).index()
                            != parsed.sentence(cue.first()).index(),
                    "speaker in other sentence");
        }
        addVerb(features, cue, attribution);
    }

    private void addVerb(FeatureSet.Builder features, Stretch cue, Attribution attribution) {
        VerbGroup group = parsed.group(cue.first());
        Sentence sentence = parsed.sentence(cue.first());
        if (group != null) {
            String tense =
                    parsed.tag(group.isFinite() ? finite(group) : group.head()).code();
            features.add("tense", tense);
            features.add("tense by speaker", tense + "/" + number(attribution.source()));
            features.add("form", group.form().name().toLowerCase(Locale.ROOT));
            features.addIf(group.passive(), "passive");
            features.addIf(group.negated(), "negated");
            features.addIf(group.modal(), "modal");
        }
        features.addIf(condition(sentence, cue.first()), "in a condition");
        features.addIf(supposed(attribution), "supposed");
        features.addIf(parsed.is(sentence.end() - 1, "?"), "in a question");
    }

    private int finite(VerbGroup group) {
        return group.first();
    }

    private static String number(@Nullable Subject source) {
        return source == null ? "none" : source.end() - source.first() == 1 ? "one" : "more";
    }

    /** "None of the students said" */
    private boolean deniedBy(@Nullable Subject source) {
        return source != null && DENYING.contains(parsed.word(source.first()));
    }

    /** "If your doctor says": whether "if" leads in to who says it, so that nobody is told to. */
    private boolean supposed(Attribution attribution) {
        Stretch cue = attribution.cue();
        Subject source = attribution.source();
        int before = cue == null ? -1 : (source == null ? cue.first() : Math.min(source.first(), cue.first())) - 1;
        return before >= 0 && (parsed.is(before, "if") || parsed.is(before, "unless") || parsed.is(before, "whenever"));
    }

    /** "Customers ask": whether many without a name are told to do it always, and only to ask, want or think. */
    boolean isHabit(Attribution attribution) {
        Subject source = attribution.source();
        CueWord word = attribution.word();
        Stretch cue = attribution.cue();
        if (source == null || word == null || cue == null) {
            return false;
        }
        int head = source.end() - 1;
        VerbGroup group = parsed.group(cue.first());
        boolean always = group != null && (parsed.is(group.first(), VBP) || parsed.is(group.first(), MD));
        return always && parsed.is(head, NNS) && HABITS.contains(word.kind());
    }

    /** Whether the writer tells what their own work shows: "Our findings suggest", where a paper says "we". */
    boolean isOwnFinding(Attribution attribution) {
        Subject source = attribution.source();
        Stretch cue = attribution.cue();
        if (source == null || cue == null || source.end() > cue.first()) {
            return false;
        }
        int first = source.first();
        return OWN.contains(parsed.word(first))
                && !parsed.inRun(first)
                && FINDINGS.contains(lemma(parsed.phraseEnd(first) - 1));
    }

    /** Whether a bare result shows it, which nobody is told to have found: "results of the test indicate". */
    boolean isResult(Attribution attribution) {
        Subject source = attribution.source();
        Stretch cue = attribution.cue();
        if (source == null || cue == null || source.end() > cue.first()) {
            return false;
        }
        int head = parsed.phraseEnd(source.first()) - 1;
        boolean result = head >= source.first() && RESULTS.contains(lemma(head)) && !isNamed(source);
        return result || isDeed(attribution.word(), head);
    }

    /** "Her win proves that": what someone does may show it, a document tells it. */
    private boolean isDeed(@Nullable CueWord word, int head) {
        return word != null && DEEDS.contains(word.lemma()) && head >= 0 && !isDocument(head);
    }

    /** "Data" has a lemma that no list has. */
    private boolean isDocument(int head) {
        return EVIDENCE.contains(lemma(head))
                || DOCUMENTS.contains(lemma(head))
                || DOCUMENTS.contains(parsed.word(head));
    }

    private boolean isNamed(Subject source) {
        for (int i = source.first(); i < source.end(); i++) {
            if (parsed.is(i, POS)) {
                return true;
            }
        }
        return parties.namedIn(source.first(), source.end());
    }

    private String lemma(int i) {
        return i < 0 ? "" : parsed.token(i).lemma().toLowerCase(Locale.ROOT);
    }

    /** Whether a speaker is none that one could meet: "Businesses ask", but "the firms ask", "Lisbon's firms ask". */
    boolean isAnyone(Attribution attribution) {
        Subject source = attribution.source();
        CueWord word = attribution.word();
        if (source == null || word == null || !SUPPOSED.contains(word.kind())) {
            return false;
        }
        for (int i = source.first(); i < source.end(); i++) {
            if (parsed.tag(i).isProperNoun()
                    || parsed.is(i, PRP_POSSESSIVE)
                    || parsed.is(i, CD)
                    || DEFINITE.contains(parsed.word(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether "if" or "when" stands before a cue in its sentence. */
    private boolean condition(Sentence sentence, int cue) {
        for (int i = cue - 1; i >= sentence.first() && i > cue - 8; i--) {
            if (parsed.is(i, "if") || parsed.is(i, "when") || parsed.is(i, "whenever") || parsed.is(i, "unless")) {
                return true;
            }
        }
        return false;
    }

    private static int gap(Stretch cue, Attribution attribution) {
        int least = Integer.MAX_VALUE;
        for (Stretch stretch : attribution.content()) {
            least = Math.min(least, Math.max(0, Math.max(stretch.first() - cue.end(), cue.first() - stretch.end())));
        }
        return least;
    }
}
