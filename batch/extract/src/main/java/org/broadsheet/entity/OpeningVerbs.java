package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordSets;

/** Requests that were taken for the beginning of a name: of "Download Trelo Notes" the rest is the name where it is one elsewhere. */
final class OpeningVerbs {
    private static final Set<String> ASKING =
            WordSets.english("entity-contexts").union("asking", "using", "handling");

    private static final Set<PennTag> TELLING = EnumSet.of(PennTag.VBD, PennTag.VBZ, PennTag.MD);

    private OpeningVerbs() {}

    /** The names without such a word. */
    static List<Name> without(AnnotatedArticle article, List<Name> names) {
        Set<String> written = new HashSet<>();
        names.forEach(name -> written.add(article.text(name.first(), name.end())));
        List<Name> cut = new ArrayList<>();
        for (Name name : names) {
            boolean asks = name.known() == null
                    && name.length() > 1
                    && asks(article, name.first())
                    && written.contains(article.text(name.first() + 1, name.end()))
                    && !isSubject(article, name);
            cut.add(asks ? new Name(name.first() + 1, name.end(), name.type(), null, name.rule()) : name);
        }
        return cut;
    }

    /** Whether a verb behind a name tells what it does: "Visit Trelo hired" is no request. */
    private static boolean isSubject(AnnotatedArticle article, Name name) {
        return name.end()
                        < article.sentenceOf(article.tokens().get(name.first())).end()
                && TELLING.contains(article.tokens().get(name.end()).tag());
    }

    /** Whether a token opens its sentence or stands behind a mark, and asks for something. */
    private static boolean asks(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        boolean opens = at == article.sentenceOf(token).first()
                || NoNames.isMark(article.tokens().get(at - 1));
        return opens && ASKING.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
