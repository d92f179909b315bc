package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Tells who speaks through the evidence they give: "a study by the council", and "the study" some sentences on. */
final class EvidenceOwners {
    private static final WordSets CONTEXTS = WordSets.english("quote-contexts");
    private static final Set<String> EVIDENCE = CONTEXTS.get("evidence");

    /** Evidence that a text calls now by this word, now by that: "new research by …; the study found". */
    private static final Set<String> STUDIES = CONTEXTS.get("studies");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    /** How many sentences back evidence was told of that "the study" means. */
    private static final int SENTENCES_BACK = 6;

    /** Words of "the new survey": a longer phrase describes evidence of its own. */
    private static final int MAX_WORDS = 3;

    private final ParsedArticle parsed;

    EvidenceOwners(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /**
     * The phrase [first, end) with the body or person meant by it: named in it ("a study by the council", "the council's
     * report", "a Gallup poll"), else where the evidence was told of before. A role that another gives ("a spokesman for the
     * council") is somebody else.
     */
    Subject of(int first, int end) {
        int phraseEnd = Math.min(end, parsed.phraseEnd(first));
        int head = phraseEnd - 1;
        if (head < first || !isEvidence(head)) {
            return new Subject(first, end);
        }
        Subject owner = ownerIn(first, head, end);
        if (owner == null && phraseEnd == end && end - first <= MAX_WORDS && isDefinite(first)) {
            owner = ownerBefore(first, head);
        }
        return owner == null ? new Subject(first, end) : new Subject(first, end, owner.meantFirst(), owner.meantEnd());
    }

    private boolean isEvidence(int head) {
        return EVIDENCE.contains(lemma(head));
    }

    private String lemma(int i) {
        return parsed.token(i).lemma().toLowerCase(Locale.ROOT);
    }

    private boolean isDefinite(int first) {
        return DEFINITE.contains(parsed.word(first));
    }

    /** Whose the evidence is by the words of its phrase, whose head stands at {@code head}; null where these do not tell. */
    private @Nullable Subject ownerIn(int first, int head, int end) {
        for (int by = head + 1; by + 1 < end; by++) {
            boolean of = by == head + 1 && (parsed.is(by, "from") || parsed.is(by, "of"));
            if ((of || parsed.is(by, "by")) && isNamed(by + 1, end)) {
                return new Subject(first, end, by + 1, end);
            }
        }
        int owner = head;
        while (owner > first && parsed.tag(owner) != POS) {
            owner--;
        }
        if (owner > first) {
            return new Subject(first, end, first, owner);
        }
        int name = head;
        while (name > first && isNamed(name - 1, name)) {
            name--;
        }
        return name < head ? new Subject(first, end, name, head) : null;
    }

    /** Whose "the study" is: its owner where it was last told of as "a study by" them; null where it was told of as nobody's. */
    private @Nullable Subject ownerBefore(int first, int head) {
        int least = Math.max(0, parsed.sentence(first).index() - SENTENCES_BACK);
        int start = parsed.article().sentences().get(least).first();
        for (int i = first - 1; i >= start; i--) {
            if (parsed.inRun(i)
                    || !parsed.tag(i).isNoun()
                    || !isEvidence(i)
                    || parsed.phraseEnd(i) != i + 1
                    || !sameKind(i, head)) {
                continue;
            }
            int phrase = parsed.phraseStart(i);
            Subject owner = ownerIn(phrase, i, giverEnd(i));
            if (owner != null) {
                return isNamed(owner.meantFirst(), owner.meantEnd()) ? owner : null;
            }
            if (!isDefinite(phrase)) {
                return null;
            }
        }
        return null;
    }

    private boolean sameKind(int one, int other) {
        return lemma(one).equals(lemma(other)) || STUDIES.contains(lemma(one)) && STUDIES.contains(lemma(other));
    }

    /** After "by the council" or "published by the council" behind evidence; after the evidence where none follows. */
    private int giverEnd(int head) {
        Sentence sentence = parsed.sentence(head);
        int by = head + 1;
        if (by < sentence.end() && parsed.is(by, VBN)) {
            by++;
        }
        boolean given = by + 1 < sentence.end()
                && (parsed.is(by, "by") || by == head + 1 && (parsed.is(by, "from") || parsed.is(by, "of")))
                && parsed.phraseStart(by + 1) == by + 1;
        return given ? parsed.phraseEnd(by + 1) : head + 1;
    }

    /** Whether a body's or person's name stands between two tokens. */
    private boolean isNamed(int first, int end) {
        for (int i = first; i < end; i++) {
            NameTag name = parsed.token(i).name();
            if (name == NameTag.ORGANIZATION || name == NameTag.PERSON) {
                return true;
            }
        }
        return false;
    }
}
