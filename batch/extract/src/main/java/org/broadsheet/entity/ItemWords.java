package org.broadsheet.entity;

import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;

/** Which words on a line of their own may be the name of a body or a ware. Immutable. */
final class ItemWords {
    private static final String BODY = "body";

    private final WordKinds kinds = WordKinds.load();
    private final NoNames noNames;
    private final Titles titles;

    ItemWords(NoNames noNames, Titles titles) {
        this.noNames = noNames;
        this.titles = titles;
    }

    /** Whether a line opens as those do that name who is told of: "Judge Weber", "The Webers". */
    boolean isOpener(Token token) {
        return token.is(PennTag.DT) || titles.title(token.text()) != null || titles.isRole(token.text());
    }

    /** Whether a word may be part of a name: it has a capital and is neither a month's nor a people's. */
    boolean mayName(Token token) {
        return Names.isCapitalized(token.text()) && !noNames.isNoName(token);
    }

    /**
     * Whether the words of a heading are such as any text has, so that it is more likely a rubric than a name: "Flour", "Flood
     * Warning", but not "Carry Us Home".
     */
    boolean isRubric(List<Token> heading) {
        Token last = heading.get(heading.size() - 1);
        boolean compound = heading.size() == 1
                || heading.stream()
                        .allMatch(token -> token.tag().isNoun() || token.tag().isAdjective());
        WordKinds.Known known = kinds.of(last.text().toLowerCase(Locale.ROOT));
        return compound && known.cluster() > 0 && !known.names().contains(BODY);
    }
}
