package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;

import java.util.Set;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.VerbGroup;

/** What the words of a statement look like. */
final class ContentFeatures {
    private static final int FEW = 3;
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "my", "our", "me", "us");
    private static final Set<String> STOPS = Set.of(".", "?", "!", ",", "…", "...");

    private final ParsedArticle parsed;

    ContentFeatures(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** How many words it has. */
    int words(Attribution attribution) {
        int words = 0;
        for (Stretch stretch : attribution.content()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                words += Character.isLetterOrDigit(parsed.word(i).codePointAt(0)) ? 1 : 0;
            }
        }
        return words;
    }

    void add(FeatureSet.Builder features, Attribution attribution, String kind) {
        Stretch first = attribution.content().get(0);
        Stretch last = attribution.content().get(attribution.content().size() - 1);
        features.addClass("stretches", attribution.content().size(), 1, 2, 3);
        boolean finite = attribution.content().stream().anyMatch(s -> parsed.finiteIn(s.first(), s.end()));
        features.add("finite", kind + "/" + finite);
        features.addIf(says(attribution), "first person in " + kind);
        int sentences = parsed.sentence(last.end() - 1).index()
                - parsed.sentence(first.first()).index();
        features.addClass("sentences", sentences, 0, 1, 2, 4);
        features.addIf(
                last.end() < parsed.size() && parsed.sentence(last.end() - 1).end() > last.end() + 1,
                "goes on behind in " + kind);
        features.add("followed by", kind + "/" + behind(last.end()));
        addJoints(features, attribution, kind);
        int start = first.first();
        while (start < first.end() - 1 && parsed.quoteMark(start)) {
            start++;
        }
        features.add("starts with", kind + "/" + parsed.tag(start).code());
        boolean capital = Character.isUpperCase(parsed.token(start).text().codePointAt(0));
        features.addIf(capital, "capital in " + kind);
        if (!kind.equals("indirect")) {
            addRun(features, first, last, kind);
        }
    }

    /** What the reporter may have joined to what was said: clauses, commas, runs. */
    private void addJoints(FeatureSet.Builder features, Attribution attribution, String kind) {
        int verbs = 0;
        int commas = 0;
        int runs = 0;
        boolean joined = false;
        boolean semicolon = false;
        boolean relative = false;
        for (Stretch stretch : attribution.content()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                VerbGroup group = parsed.group(i);
                verbs += group != null && group.first() == i && group.isFinite() && !parsed.inRun(i) ? 1 : 0;
                QuotedRun run = parsed.run(i);
                runs += run != null && run.open() == i ? 1 : 0;
                boolean comma = parsed.comma(i) && !parsed.inRun(i);
                commas += comma ? 1 : 0;
                boolean next = comma && i + 1 < stretch.end();
                joined |= next && parsed.is(i + 1, CC) && parsed.finiteIn(i + 1, stretch.end());
                relative |= next && parsed.tag(i + 1).isWh();
                semicolon |= parsed.is(i, ";") && !parsed.inRun(i);
            }
        }
        features.addClass("verbs in " + kind, verbs, 0, 1, 2, 3, 4);
        features.addClass("commas in " + kind, commas, 0, 1, 2, 4);
        features.addClass("runs in " + kind, runs, 0, 1, 2, 3);
        features.addIf(joined, "clause joined in " + kind);
        features.addIf(relative, "relative clause in " + kind);
        features.addIf(semicolon, "semicolon in " + kind);
    }

    /** What stands behind the last word. */
    private String behind(int end) {
        if (end >= parsed.size() || parsed.paragraph(end) != parsed.paragraph(end - 1)) {
            return "nothing";
        }
        if (parsed.sentence(end).index() != parsed.sentence(end - 1).index()) {
            return "sentence";
        }
        String word = parsed.word(end);
        if (!Character.isLetterOrDigit(word.codePointAt(0))) {
            return parsed.comma(end)
                    ? "comma"
                    : parsed.quoteMark(end) ? "quote" : ".?!".contains(word) ? "stop" : "mark";
        }
        return parsed.tag(end).code();
    }

    private void addRun(FeatureSet.Builder features, Stretch first, Stretch last, String kind) {
        QuotedRun run = null;
        for (int i = first.first(); i < last.end() && run == null; i++) {
            run = parsed.run(i);
        }
        if (run == null) {
            return;
        }
        boolean title = parsed.titleCase(run);
        boolean stop = STOPS.contains(parsed.lastWord(run));
        features.addClass("run words", run.length(), 1, 2, 4, 6, 10, 20, 40);
        features.addIf(title, "run in title case");
        features.addIf(title && run.length() > FEW, "run in title case and long");
        features.add("run stop", kind + "/" + stop);
        features.addIf(run.length() <= FEW && !stop, "run of few words");
        features.addIf(run.first() == run.open() || run.end() == run.close(), "run without a mark");
        boolean small = Character.isLowerCase(parsed.token(run.first()).text().codePointAt(0));
        features.add("run small", kind + "/" + small);
        features.addIf(!parsed.finiteIn(run.first(), run.end()), "run without verb in " + kind);
        int before = run.open() - 1;
        features.addIf(before >= 0 && parsed.is(before, ":"), "run after colon");
        features.addIf(before >= 0 && parsed.comma(before), "run after comma");
        features.addIf(
                before >= 0
                        && (parsed.tag(before).isNoun() || parsed.tag(before).isAdjective()),
                "run after noun");
    }

    /** Whether somebody speaks of himself in it. */
    private boolean says(Attribution attribution) {
        for (Stretch stretch : attribution.content()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                if (FIRST_PERSON.contains(parsed.word(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
