package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.WRB;

import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Whom a phrase around a pronoun names as the one meant, or as the one who speaks there. */
final class PronounPhrases {
    private static final Set<String> OURS = Set.of("our", "my");
    private static final Set<String> INTERVIEWS =
            WordSets.english("entity-contexts").get("interviews");

    /** An opening phrase, "In his speech,", is no longer, and its name no further. */
    private static final int OPENING = 12;

    private static final int OPENING_SIGHT = 30;
    private static final int LONGEST_NAME = 6;
    /** How far behind the closing mark the speaker stands. */
    private static final int SPEAKER_SIGHT = 10;

    private final AnnotatedArticle article;
    private final Focus focus;
    private final ParsedArticle parsed;
    private final Clauses clauses;
    private final Map<Integer, Cluster> nameStarts;

    PronounPhrases(ParsedArticle parsed, Focus focus, Clauses clauses, Map<Integer, Cluster> nameStarts) {
        this.parsed = parsed;
        this.article = parsed.article();
        this.focus = focus;
        this.clauses = clauses;
        this.nameStarts = nameStarts;
    }

    /** "Jonas Weber and his wife": the one named directly before, or null. */
    @Nullable
    Cluster ownerBefore(Sentence sentence, Token pronoun, Gender gender) {
        int and = pronoun.index() - 1;
        if (!pronoun.is(PRP_POSSESSIVE)
                || and <= sentence.first()
                || !article.tokens().get(and).spells("and")) {
            return null;
        }
        for (int first = and - 1; first >= sentence.first() && and - first <= LONGEST_NAME; first--) {
            Cluster cluster = nameStarts.get(first);
            if (cluster != null) {
                int start = first;
                boolean ends = cluster.names.stream().anyMatch(name -> name.first() == start && name.end() == and);
                return ends && cluster.isPerson() && cluster.gender.agrees(gender) ? cluster : null;
            }
        }
        return null;
    }

    /** "In our interview with Costa, she said": the one named behind "with". */
    @Nullable
    Cluster asked(Sentence sentence, int at) {
        for (int i = sentence.first() + 1; i + 2 < at; i++) {
            if (OURS.contains(article.tokens().get(i).text())
                    && INTERVIEWS.contains(article.tokens().get(i + 1).lemma())
                    && article.tokens().get(i + 2).spells("with")) {
                return nameStarts.get(i + 3);
            }
        }
        return null;
    }

    /** "In his speech, X said": the name after the comma that ends an opening phrase in which the pronoun stands. */
    @Nullable
    Cluster ahead(Sentence sentence, int at) {
        Token opening = article.tokens().get(sentence.first());
        if (at - sentence.first() > OPENING || !(opening.is(IN) || opening.is(VBG) || opening.is(WRB))) {
            return null;
        }
        int limit = Math.min(sentence.end(), at + OPENING_SIGHT);
        for (int i = at + 1; i + 1 < limit; i++) {
            if (article.tokens().get(i).text().equals(",") && nameStarts.containsKey(i + 1)) {
                return nameStarts.get(i + 1);
            }
        }
        return null;
    }

    /** Who speaks the quotation around a token: named behind it in the sentence, else the one who spoke last. */
    @Nullable
    Cluster speakerAround(Sentence sentence, int at) {
        int close = at;
        while (close < sentence.end() && (parsed.inQuote(close) || close == at)) {
            close++;
        }
        int limit = Math.min(sentence.end(), close + SPEAKER_SIGHT);
        for (int i = close; i < limit; i++) {
            Cluster cluster = nameStarts.get(i);
            if (cluster != null && !parsed.inQuote(i)) {
                return clauses.isSubject(i, i + 1)
                                || i > close
                                        && article.tokens().get(i - 1).tag().isVerb()
                        ? cluster
                        : focus.lastSpeaker();
            }
        }
        return focus.lastSpeaker();
    }
}
