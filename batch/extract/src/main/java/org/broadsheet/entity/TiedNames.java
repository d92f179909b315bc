package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Text;

/**
 * Names cut inside a word. "Mr. Holm" before "-Ekeby" is the whole surname where the article has a "Dora Holm-Ekeby", and "Mirva"
 * behind "Alta-" is a half of a town's name; what
 * is left of a name whose letters were read in a wrong encoding ("FrÃ" of "FrÃ©nois") is none.
 */
final class TiedNames {
    /** Signs that stand between or behind words without a blank. */
    private static final String BETWEEN_WORDS = "’‘“”–—…‑•·®™©|";

    private static final int ASCII = 0x7f;

    private TiedNames() {}

    static List<Name> whole(AnnotatedArticle article, List<Name> names) {
        Map<String, String> surnames = new HashMap<>();
        for (Name name : names) {
            int last = name.end() - 1;
            if (name.type() == EntityType.PERSON && name.length() > 3 && isTied(article, last - 1)) {
                surnames.put(text(article, last - 2), text(article, last));
            }
        }
        BitSet taken = new BitSet();
        names.forEach(name -> taken.set(name.first(), name.end()));
        List<Name> whole = new ArrayList<>();
        for (Name name : names) {
            boolean inside = !whole.isEmpty() && whole.get(whole.size() - 1).end() > name.first();
            if (!inside && !isMisread(article, name)) {
                whole.add(isCut(article, name, surnames) ? longer(name) : joined(article, name, taken));
            }
        }
        return whole;
    }

    /** "Alta-Mirva", "Kessel-Brandt" where one half alone was taken for a name of a place or a body. */
    private static Name joined(AnnotatedArticle article, Name name, BitSet taken) {
        if (name.known() != null || name.type() == EntityType.PERSON || name.rule() != EntityRule.RECOGNIZED_RUN) {
            return name;
        }
        // Before a name "Post-" and "Ex-" have a capital only where they open a sentence.
        int opens = article.sentenceOf(article.tokens().get(name.first())).first();
        int first = name.first() - 2 > opens
                        && isTied(article, name.first() - 1)
                        && isHalf(article, name.first() - 2, taken)
                ? name.first() - 2
                : name.first();
        int end = isTied(article, name.end()) && isHalf(article, name.end() + 1, taken) ? name.end() + 2 : name.end();
        return first == name.first() && end == name.end() ? name : new Name(first, end, name.type(), null, name.rule());
    }

    /** A proper noun or adjective that is no name by itself and no abbreviation. */
    private static boolean isHalf(AnnotatedArticle article, int at, BitSet taken) {
        Token token = article.tokens().get(at);
        return !taken.get(at)
                && (token.tag().isProperNoun() || token.tag().isAdjective())
                && Names.isCapitalized(token.text())
                && token.text().length() > 2
                && !Names.isAcronym(token.text());
    }

    private static Name longer(Name name) {
        return new Name(name.first(), name.end() + 2, EntityType.PERSON, null, name.rule());
    }

    private static boolean isCut(AnnotatedArticle article, Name name, Map<String, String> surnames) {
        String rest = name.known() == null ? surnames.get(text(article, name.end() - 1)) : null;
        return rest != null
                && name.end() + 1 < article.tokens().size()
                && isTied(article, name.end())
                && text(article, name.end() + 1).equals(rest);
    }

    private static String text(AnnotatedArticle article, int token) {
        return article.tokens().get(token).text();
    }

    /** Whether a token is a hyphen without a blank to either side. */
    private static boolean isTied(AnnotatedArticle article, int at) {
        if (at == 0 || at + 1 >= article.tokens().size()) {
            return false;
        }
        Token hyphen = article.tokens().get(at);
        return Titles.isHyphen(hyphen)
                && article.tokens().get(at - 1).to() == hyphen.from()
                && article.tokens().get(at + 1).from() == hyphen.to();
    }

    /** Whether letters stand directly behind a name's last letter, or behind a sign there that stands in no word. */
    private static boolean isMisread(AnnotatedArticle article, Name name) {
        Text body = article.body();
        int end = article.tokens().get(name.end() - 1).to();
        if (name.known() != null || end + 1 >= body.length()) {
            return false;
        }
        char sign = body.charAt(end);
        if (Character.isLetter(sign) && Character.isLetter(body.charAt(end - 1))) {
            return true;
        }
        return sign > ASCII
                && !Character.isLetterOrDigit(sign)
                && !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && !Character.isSurrogate(sign)
                && BETWEEN_WORDS.indexOf(sign) < 0
                && Character.isLetter(body.charAt(end - 1))
                && Character.isLetter(body.charAt(end + 1));
    }
}
