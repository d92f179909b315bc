package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Text;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase goes on about that is the tail of a name: "the depression" of "Tropical Depression Three", "the trade area" of
 * the "Nordic Trade Area". The name that has all of its words, with capitals, and more, last before it.
 */
final class NamedByNoun {
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    /** What {@link NamedByKind} tells. */
    private static final Set<String> KINDS =
            WordSets.english("figure-contexts").union("nouns-of-bodies", "nouns-of-assemblies", "nouns-of-places");

    /** "the free trade area" */
    private static final int LONGEST = 4;

    /** Characters that are looked at before a phrase. */
    private static final int SIGHT = 10_000;
    /** The same where the name does not hold the noun. */
    private static final int NEAR = 1_500;

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String NAMED_BEFORE = "(?:\\p{Lu}[\\p{L}\\d’'-]*(?: (?:of|for|the|and))* ){0,5}";
    private static final String NAMED_BEHIND = "(?: (?:(?:of|for|the) )*(?:\\p{Lu}|\\d)[\\p{L}\\d’'-]*){0,3}";

    private static final String NAME =
            "\\p{Lu}[\\p{L}\\d’'&-]*(?: (?:(?:of|for|the|and) )*\\p{Lu}[\\p{L}\\d’'&-]*){0,5}";

    private final Pieces pieces;
    private final Topics topics;

    NamedByNoun(Pieces pieces, Topics topics) {
        this.pieces = pieces;
        this.topics = topics;
    }

    /** What is meant by the phrase of these pieces, or null. */
    @Nullable
    Holder of(int first, int end) {
        int words = end - first;
        String noun = pieces.word(end - 1);
        boolean kind = words >= 2
                && words <= LONGEST
                && pieces.tag(first) == DT
                && pieces.isAny(first, "the", "this")
                && pieces.tag(end - 1).isNoun()
                && !pieces.tag(end - 1).isProperNoun()
                && !pieces.tag(end - 1).isPluralNoun();
        if (!kind || CALLINGS.contains(noun) || PEOPLE.contains(noun)) {
            return null;
        }
        Text body = pieces.article().body();
        int start = Math.max(0, pieces.from(first) - SIGHT);
        StringBuilder own = new StringBuilder();
        for (int at = first + 1; at < end; at++) {
            String word = pieces.word(at);
            own.append(own.length() == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(Pattern.quote(word.substring(1)));
        }
        Matcher names = Pattern.compile("(?<![\\p{L}\\d])" + NAMED_BEFORE + own + "(?![\\p{L}\\d])" + NAMED_BEHIND)
                .matcher(body.subSequence(start, pieces.from(first)));
        Holder last = null;
        while (names.find()) {
            String written = names.group();
            String name = written.startsWith("The ") ? written.substring("The ".length()) : written;
            int to = start + names.end();
            // In the phrase an article stands in the stead of the words that the name has more.
            boolean more = BLANK.split(name, -1).length >= words;
            Holder thing = more ? topics.thingAt(body.span(to - name.length(), to)) : null;
            last = thing != null ? thing : last;
        }
        last = last == null && words == 2 && !KINDS.contains(noun)
                ? called(noun, Math.max(0, pieces.from(first) - NEAR), pieces.from(first))
                : last;
        return last == null
                ? null
                : new Holder(last.entity(), last.name(), pieces.span(first, end), FigureRule.HOLDER_BY_KIND);
    }

    /** "the film, Ardent Tales", "Ardent Tales, a new film", "Ardent Tales is a film": what is called by a noun; or null. */
    private @Nullable Holder called(String noun, int start, int end) {
        String kind = Pattern.quote(noun) + "(?![\\p{L}\\d-])";
        Matcher calls = Pattern.compile("(?<![\\p{L}\\d-])" + kind + "(?:(?: called| named| titled)? [\"“]?(" + NAME
                        + ")|, [\"“]?(" + NAME + ")[\"”]?(?=[.,;)]))|(" + NAME
                        + ")[\"”]?(?: \\([^()]{1,12}\\))?(?:, (?:a|an|the|its|their|his|her) | (?:is|was) (?:a|an|the) )(?:[\\p{L}’'-]+ ){0,4}"
                        + kind
                        + "(?=[,.;)]| (?:that|which|by|of|from) )")
                .matcher(pieces.article().body().subSequence(start, end));
        Holder last = null;
        while (calls.find()) {
            int group = calls.group(1) != null ? 1 : calls.group(2) != null ? 2 : 3;
            Holder named = topics.named(start + calls.start(group), start + calls.end(group));
            last = named != null && !named.isOf(EntityType.PERSON) && !named.isOf(EntityType.PLACE) ? named : last;
        }
        return last;
    }
}
