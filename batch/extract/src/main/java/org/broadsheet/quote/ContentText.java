package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Quote.Kind;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.VerbGroup;

/**
 * The words of a statement as its row shows them: without a leading "that", the quote marks around them, and what parts them
 * from the reporter's own words: a comma at the end, or a mark that opens what follows.
 */
final class ContentText {
    /** Share of the words between marks from which on a statement counts as quoted whole. */
    private static final double WHOLE = .9;

    private final ParsedArticle parsed;
    private final Attribution attribution;

    ContentText(ParsedArticle parsed, Attribution attribution) {
        this.parsed = parsed;
        this.attribution = attribution;
    }

    /** Ascending; one a stretch of content. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Stretch stretch : attribution.content()) {
            spans.add(span(stretch, stretch.end() == attribution.end()));
        }
        return spans;
    }

    /** What a row shows: quoted whole, save for a word or two behind the quoted ones; partly; or not at all. */
    Kind kind() {
        Kind kind = evidenceKind();
        return kind == Kind.DIRECT && opensOutside() ? Kind.MIXED : kind;
    }

    /**
     * By the share of the words in quote marks, names in marks left out. Of speech that a word of the reporter's leads in to
     * one knows as much as of speech that is quoted whole.
     */
    Kind evidenceKind() {
        int quoted = 0;
        int words = 0;
        for (Stretch stretch : attribution.content()) {
            for (int i = first(stretch); i < stretch.end(); i++) {
                if (isWord(i)) {
                    words++;
                    quoted += parsed.inRun(i) && !isName(parsed.runs().at(i), stretch) ? 1 : 0;
                }
            }
        }
        if (quoted == 0) {
            return Kind.INDIRECT;
        }
        boolean infinitive = parsed.is(attribution.content().get(0).first(), "to");
        return quoted >= WHOLE * words && !infinitive ? Kind.DIRECT : Kind.MIXED;
    }

    /** Whether the reporter's own words lead in to the quoted ones: its “fine, even heat”, to “be fair to all”. */
    private boolean opensOutside() {
        int first = first(attribution.content().get(0));
        return isWord(first) && !parsed.inRun(first);
    }

    private Span span(Stretch stretch, boolean last) {
        int first = first(stretch);
        int end = stretch.end();
        QuotedRun run = parsed.run(first);
        boolean enclosed = run != null && run == parsed.run(end - 1);
        while (enclosed && first < end - 1 && parsed.quoteMark(first)) {
            first++;
        }
        while (enclosed && end > first + 1 && parsed.quoteMark(end - 1)) {
            end--;
        }
        end = last ? beforeReferences(first, end) : end;
        while (end > first + 1 && (last && (parsed.comma(end - 1) || parsed.is(end - 1, "*")) || opens(end - 1))) {
            end--;
        }
        return parsed.article().span(first, end);
    }

    /** "were deeper [12,13]": numbers of a list of sources are nothing that was said. */
    private int beforeReferences(int first, int end) {
        if (!parsed.is(end - 1, RIGHT_BRACKET) || !parsed.is(end - 1, "]")) {
            return end;
        }
        int open = end - 2;
        while (open > first + 1 && Character.isDigit(parsed.word(open).codePointAt(0)) || isJoint(open)) {
            open--;
        }
        return open > first + 1 && open < end - 2 && parsed.is(open, "[") ? open : end;
    }

    private boolean isJoint(int i) {
        return parsed.comma(i) || parsed.dash(i) || parsed.is(i, "-");
    }

    private int first(Stretch stretch) {
        int first = stretch.first();
        if (stretch.end() - first < 2 || !parsed.is(first, "that")) {
            return first;
        }
        // The tagger takes some for pronouns; one before a verb is the subject: "that was wrong".
        VerbGroup verb = parsed.group(first + 1);
        boolean mark = parsed.is(first, IN) || verb == null || !verb.isFinite();
        // "said that, like her, he": the comma parts "that" from what leads in.
        boolean aside = parsed.comma(first + 1) || parsed.dash(first + 1);
        return !mark ? first : aside && stretch.end() - first > 2 ? first + 2 : first + 1;
    }

    /** Whether a token opens a run. */
    private boolean opens(int i) {
        QuotedRun run = parsed.run(i);
        return run != null && run.open() == i && run.first() > i;
    }

    private boolean isWord(int i) {
        return Character.isLetterOrDigit(parsed.word(i).codePointAt(0));
    }

    /** A name in quote marks within what is said: he lives in the “Blue House”. */
    private boolean isName(QuotedRun run, Stretch said) {
        return said.first() < run.open()
                && Character.isUpperCase(parsed.token(run.first()).text().codePointAt(0))
                && parsed.titleCase(run)
                && Character.isLetterOrDigit(parsed.lastWord(run).codePointAt(0));
    }
}
