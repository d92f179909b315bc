package org.broadsheet.quote;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds cues inside relative clauses whose content the pronoun goes with: which he said had failed, what she called a mistake. */
final class RelativeCues {
    private final ParsedArticle parsed;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;

    RelativeCues(ParsedArticle parsed, Openings openings, Extents extents, Attributions attributions) {
        this.parsed = parsed;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
    }

    /** "which he said had failed": what the relative pronoun stands for is part of the statement. */
    boolean read(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        if (source == null
                || source.first() <= sentence.first()
                || source.end() > group.first()
                || !parsed.tag(source.first() - 1).isWh() && !parsed.is(source.first() - 1, "that")
                || group.end() >= sentence.end()) {
            return false;
        }
        int pronoun = source.first() - 1;
        VerbGroup next = parsed.group(group.end());
        boolean clause = word.takes(CueWord.Frame.THAT) && next != null && next.form() == Form.FINITE;
        boolean naming = word.takes(CueWord.Frame.AS)
                && (parsed.phraseStart(group.end()) == group.end()
                        || parsed.inRun(group.end())
                        || parsed.is(group.end(), "as"));
        if (!clause && !naming) {
            return false;
        }
        int first = group.end();
        int end = clause
                ? extents.end(new Opening(Opening.Frame.CLAUSE, first, first), group.head())
                : parsed.is(first, "as")
                        ? extents.end(new Opening(Opening.Frame.OBJECT, first, first), group.head())
                        : parsed.inRun(first)
                                ? parsed.runs().at(first).close()
                                : openings.circumstances().withPhrases(parsed.phraseEnd(first), sentence.end());
        if (attributions.claimed(first)) {
            return true;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(pronoun, pronoun + 1), new Stretch(first, end)),
                source,
                new Stretch(group.first(), group.end()),
                word,
                clause ? QuoteRule.CUE_IN_RELATIVE_CLAUSE : QuoteRule.NAMING_IN_RELATIVE_CLAUSE,
                group.doubtful()));
        return true;
    }
}
