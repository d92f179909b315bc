package org.broadsheet.entity;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Whether two full names are one person's. */
final class SamePerson {
    /** Shorter names that sound alike are too often two: "Reid" and "Rudd". */
    private static final int MISSPELLED_LENGTH = 5;

    private static final int MISSPELLED_LETTERS = 2;
    /** Words before a name that tell a relative of the same name, and how far before. */
    private static final Set<String> RELATIVES =
            WordSets.english("entity-contexts").get("relatives");

    private static final int RELATIVE_BACK = 4;

    private final AnnotatedArticle article;
    private final GivenNames givenNames;

    SamePerson(AnnotatedArticle article, GivenNames givenNames) {
        this.article = article;
        this.givenNames = givenNames;
    }

    /**
     * What makes a full name one of a cluster, or null.
     *
     * @param other the cluster's fullest name
     * @param offices held by the cluster's person
     */
    @Nullable
    EntityRule of(Bearer bearer, Cluster cluster, PersonName other, Set<String> offices) {
        if (!bearer.cue().agrees(cluster.gender)
                || bearer.parts().differsInMiddle(other)
                || isOtherGeneration(bearer, other)) {
            return null;
        }
        String one = bearer.parts().firstGiven();
        if (other.endsWith(bearer.parts())
                || bearer.parts().endsWith(other)
                || !other.isFull()
                || givenNames.agree(one, other.firstGiven())) {
            return EntityRule.FULL_NAMES_AGREE;
        }
        return isMisspelled(one, other.firstGiven())
                        || bearer.holdsOneOf(offices) && NameSound.alike(one, other.firstGiven())
                ? EntityRule.NAMES_SOUND_ALIKE
                : null;
    }

    /**
     * Whether a full name is the father's where the other is the son's: "Jr." and "Sr.", or "Jr." behind a name that the
     * text had without before. Behind "Jonas Weber Jr." a plain "Jonas Weber" is he, unless it is called a relative.
     */
    private boolean isOtherGeneration(Bearer bearer, PersonName other) {
        String generation = bearer.parts().generation();
        if (generation.equals(other.generation()) || !other.isFull()) {
            return false;
        }
        return !generation.isEmpty() || isRelative(bearer.name().first());
    }

    /** "his father, Jonas Weber". */
    private boolean isRelative(int first) {
        int sentence = article.tokens().get(first).sentence();
        for (int i = first - 1; i >= Math.max(0, first - RELATIVE_BACK); i--) {
            Token token = article.tokens().get(i);
            if (token.sentence() == sentence && RELATIVES.contains(token.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** One letter apart in a long word that sounds the same. */
    static boolean isMisspelled(String one, String other) {
        String a = Names.key(one);
        String b = Names.key(other);
        return Math.min(a.length(), b.length()) >= MISSPELLED_LENGTH
                && Math.abs(a.length() - b.length()) <= MISSPELLED_LETTERS
                && a.codePointAt(0) == b.codePointAt(0)
                && NameSound.alike(a, b);
    }
}
