package org.broadsheet.figure.holder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.FigureRule;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks of himself by the label of his line, as in an interview: "((Ana Weber)) I was eight", "Weber: I was eight".
 */
final class SpeakerLabels {
    /** Labels in double brackets, or before a colon. */
    private static final Pattern LABEL = Pattern.compile(
            "\\s*(?:\\(\\((?<bracketed>[^()\\n]{2,60})\\)\\)|(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}):)\\s.*");

    private static final int LONGEST_LABEL = 80;

    private final Text body;
    private final ArticleEntities entities;

    SpeakerLabels(Text body, ArticleEntities entities) {
        this.body = body;
        this.entities = entities;
    }

    /** Who speaks at a place, or null. */
    @Nullable
    Holder at(Span place) {
        int start = body.lineStart(body.from(place));
        int end = Math.min(body.length(), start + LONGEST_LABEL);
        Matcher label = LABEL.matcher(firstLine(body.subSequence(start, end).toString()));
        if (!label.matches()) {
            return null;
        }
        String group = label.group("bracketed") != null ? "bracketed" : "name";
        String text = label.group().substring(0, label.end(group) + 1);
        // Who is asked answers more than once: "Finally:" labels one line.
        boolean again = body.toString().indexOf("\n" + text) != body.toString().lastIndexOf("\n" + text);
        return again ? speaker(body.span(start + label.start(group), start + label.end(group))) : null;
    }

    private static String firstLine(String text) {
        int feed = text.indexOf('\n');
        return (feed < 0 ? text : text.substring(0, feed)) + " ";
    }

    private @Nullable Holder speaker(Span name) {
        Entity entity = entities.meantAt(name);
        String written = body.of(name);
        if (entity != null) {
            return new Holder(entity, name, FigureRule.HOLDER_SPEAKS);
        }
        // "((WN))", "Q:" are letters for who asks.
        boolean word = written.chars().anyMatch(Character::isLowerCase) && WrittenNames.isSpelledAsName(written);
        return word ? new Holder(null, written, name, FigureRule.HOLDER_SPEAKS) : null;
    }
}
