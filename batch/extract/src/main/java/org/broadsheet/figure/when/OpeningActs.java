package org.broadsheet.figure.when;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;

/** "Founded in 1938, Ardent employs 40 bakers": times of the act that opens a sentence, where what the figure tells holds now. */
final class OpeningActs {
    private final ParsedArticle parsed;

    OpeningActs(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a time before a figure is that of such an act. */
    boolean has(Span figure, Span time) {
        int at = parsed.article().tokenAt(parsed.article().body().from(time));
        int comma = parsed.article().tokenAt(parsed.article().body().to(time));
        int number = parsed.article().tokenAt(parsed.article().body().from(figure));
        boolean opening = parsed.is(parsed.sentence(at).first(), PennTag.VBN) && comma < number && parsed.comma(comma);
        for (int i = comma + 1; opening && i < number; i++) {
            VerbGroup verb = parsed.group(i);
            if (verb != null && verb.isFinite()) {
                return parsed.is(verb.first(), PennTag.VBZ) || parsed.is(verb.first(), PennTag.VBP);
            }
        }
        return false;
    }
}
