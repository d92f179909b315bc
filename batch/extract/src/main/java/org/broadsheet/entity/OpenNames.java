package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.VBN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;

/**
 * One-word names that the recognizer takes for a person's or a place's and nothing known vouches for: "Vexly" is a firm
 * where one signs up on it, where it has an app or where it heads the lines about it, as long as no one speaks of it as of
 * a person or a place. The words around all of a name's places are counted.
 */
final class OpenNames {
    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    /** Nouns behind what one buys or uses: "a Vexly subscription". */
    private static final Set<String> WARES_BEHIND = CONTEXTS.get("wares-behind");
    /** What one wears or carries, behind the name of its maker, which may be that of a place, too: "Vexly boots". */
    private static final Set<String> GEAR = CONTEXTS.get("gear");
    /** Lemmas of verbs whose object one buys or uses: "we tried Vexly". */
    private static final Set<String> USING = CONTEXTS.get("using");
    /** Lemmas of verbs for what wares do: "Vexly supports". */
    private static final Set<String> SERVING = CONTEXTS.get("serving");
    /** Words before what is used: "via Vexly". */
    private static final Set<String> MEANS = CONTEXTS.get("means");
    /** Words before where something is. */
    private static final Set<String> WHERE = CONTEXTS.get("where");
    /** Lemmas of verbs that people do by themselves, speaking and thinking among them. */
    static final Set<String> PERSONAL = personalVerbs();
    /** Who is someone's: "Vexly's wife". */
    private static final Set<String> KIN = CONTEXTS.get("kin");

    /** Lemmas of what is done to firms. */
    private static final Set<String> FOUNDING = CONTEXTS.get("founding");

    private static final Set<String> OWNERS = Set.of("your", "our", "my");
    private static final Set<String> IMPERSONAL = Set.of("a", "an", "the", "at", "on", "through");
    private static final Set<String> MARKS = Set.of("®", "™");
    /** Behind a name that heads what is told of it. */
    private static final Set<String> HEADING_MARKS = Set.of(":", "-", "–", "—", "|");

    /** What tells a ware in a report, and in an article that speaks to its reader. */
    private static final int ENOUGH = 3;

    private static final int ENOUGH_FOR_READERS = 1;

    /** "12. " before a heading. */
    private static final int LONGEST_NUMBERING = 4;

    /** Votes for a ware, a person and a place. */
    private static final class Votes {
        private int places;
        /** Lines that a name fills alone. */
        private int lines;
        /** Where it stands before what one wears. */
        private int gear;
        /** What tells a person from a ware but no place: "the Weber", "at Weber". */
        private int impersonal;

        private int ware;
        private int person;
        private int place;
    }

    private final AnnotatedArticle article;
    private final Titles titles;
    private final GivenNames givenNames;
    private final int enough;
    private final Map<String, Votes> votes = new HashMap<>();

    private OpenNames(AnnotatedArticle article, Titles titles, GivenNames givenNames) {
        this.article = article;
        this.titles = titles;
        this.givenNames = givenNames;
        this.enough = ReaderAddress.isIn(article) ? ENOUGH_FOR_READERS : ENOUGH;
    }

    static OpenNames of(AnnotatedArticle article, List<Name> names, Titles titles, GivenNames givenNames) {
        OpenNames open = new OpenNames(article, titles, givenNames);
        for (Name name : names) {
            if (name.known() == null && name.length() == 1) {
                open.see(name.first());
            }
        }
        return open;
    }

    /** Whether a name of one word is a ware's or its maker's, told as a person's or a place's though it is. */
    boolean isWare(Name name, EntityType type) {
        Votes found = votes.get(article.tokens().get(name.first()).text());
        if (found == null || name.length() > 1) {
            return false;
        }
        // A list has each of its names on a line; what is told more of has a heading.
        int headings = found.places > found.lines ? found.lines : 0;
        if (type == EntityType.PLACE) {
            // "Vexly boots": where it stands nowhere else.
            int worn = found.gear == found.places ? ENOUGH : 0;
            int told = found.ware + (found.place == 0 ? headings + worn : 0);
            return told >= enough && told > 2 * found.place;
        }
        int ware = found.ware + found.impersonal + headings;
        return ware >= enough && ware > 2 * found.person;
    }

    /** "Vexly Live": whether a name is that of a ware with more behind it. */
    boolean opensWithWare(Name name) {
        String first = article.tokens().get(name.first()).text();
        return !givenNames.isGiven(first)
                && isWare(
                        new Name(name.first(), name.first() + 1, EntityType.PERSON, null, name.rule()),
                        EntityType.PERSON);
    }

    private static Set<String> personalVerbs() {
        Set<String> verbs = new HashSet<>(CONTEXTS.get("personal-verbs"));
        verbs.addAll(CueVerbs.of("say", "ask", "think"));
        return Set.copyOf(verbs);
    }

    private void see(int at) {
        Votes found = votes.computeIfAbsent(article.tokens().get(at).text(), key -> new Votes());
        if (at > 0) {
            seeBefore(at, found);
        }
        found.places++;
        seeHeading(at, found);
        if (at + 1 < article.tokens().size()
                && article.tokens().get(at + 1).sentence()
                        == article.tokens().get(at).sentence()) {
            seeBehind(at, found);
        }
    }

    private void seeBefore(int at, Votes found) {
        Token before = article.tokens().get(at - 1);
        Token name = article.tokens().get(at);
        if (before.sentence() != name.sentence()) {
            return;
        }
        String word = before.text().toLowerCase(Locale.ROOT);
        boolean ends = at + 1 == article.tokens().size()
                || !article.tokens().get(at + 1).tag().isNoun();
        if (OWNERS.contains(word) || MEANS.contains(word)) {
            found.ware++;
        } else if (IMPERSONAL.contains(word) && ends) {
            found.impersonal++;
        } else if (before.tag().isVerb() && USING.contains(before.lemma())) {
            found.ware += 2;
        } else if (WHERE.contains(word)) {
            found.place++;
        } else if (titles.title(before.text()) != null || titles.isRole(before.text())) {
            found.person += 2;
        }
    }

    private void seeBehind(int at, Votes found) {
        Token behind = article.tokens().get(at + 1);
        String word = behind.text().toLowerCase(Locale.ROOT);
        if (WARES_BEHIND.contains(word) || MARKS.contains(word) || isPowered(at + 1)) {
            found.ware += 2;
        } else if (behind.tag().isPluralNoun() && GEAR.contains(word)) {
            found.gear++;
        } else if (isFounded(at + 1)) {
            found.ware += ENOUGH;
        } else if (behind.tag().isVerb() && SERVING.contains(behind.lemma())) {
            found.ware++;
        } else if (behind.spells("who") || behind.tag().isVerb() && PERSONAL.contains(behind.lemma())) {
            found.person++;
        } else if (at + 2 < article.tokens().size()) {
            Token next = article.tokens().get(at + 2);
            boolean genitive = word.equals("'s") || word.equals("’s");
            boolean aged = word.equals(",") && next.text().matches("\\d{1,2}");
            found.person += aged || genitive && KIN.contains(next.text().toLowerCase(Locale.ROOT)) ? 2 : 0;
            found.place += word.equals(",") && next.name() == NameTag.PLACE ? 1 : 0;
        }
    }

    /** "Vexly was founded", which no one is. */
    private boolean isFounded(int at) {
        return at + 1 < article.tokens().size()
                && article.tokens().get(at).lemma().equals("be")
                && article.tokens().get(at + 1).is(VBN)
                && FOUNDING.contains(article.tokens().get(at + 1).lemma());
    }

    /** "Vexly-powered" */
    private boolean isPowered(int at) {
        return at + 1 < article.tokens().size()
                && Titles.isHyphen(article.tokens().get(at))
                && article.tokens().get(at).from()
                        == article.tokens().get(at - 1).to()
                && article.tokens().get(at + 1).spells("powered");
    }

    /** A name opens its line, perhaps behind a number, and closes it or stands before a colon or dash there. */
    private void seeHeading(int at, Votes found) {
        Token token = article.tokens().get(at);
        int from = token.from();
        while (from > 0
                && token.from() - from < LONGEST_NUMBERING
                && isNumbering(article.body().charAt(from - 1))) {
            from--;
        }
        if (!article.body().opensLine(from)) {
            return;
        }
        if (token.to() >= article.body().length() || article.body().charAt(token.to()) == '\n') {
            found.lines++;
        } else if (at + 1 < article.tokens().size()
                && HEADING_MARKS.contains(article.tokens().get(at + 1).text())) {
            found.impersonal++;
        }
    }

    private static boolean isNumbering(char c) {
        return Character.isDigit(c) || c == '.' || c == ')' || c == '#' || c == ' ';
    }
}
