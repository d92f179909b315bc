package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Locale;
import java.util.Set;
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

    /** What is done with evidence by those whose it is not: "reports seen by the paper". */
    private static final Set<String> SHOWN_TO = CONTEXTS.get("shown-to");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    /** How many sentences back evidence was told of that "the study" means. */
    private static final int SENTENCES_BACK = 6;

    /** Words of "the new survey": a longer phrase describes evidence of its own. */
    private static final int MAX_WORDS = 3;

    private final ParsedArticle parsed;
    private final NamedParties parties;

    EvidenceOwners(ParsedArticle parsed) {
        this.parsed = parsed;
        this.parties = new NamedParties(parsed);
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
        int giverEnd = giverEnd(head);
        if (owner == null && giverEnd > end && parties.namedIn(end, giverEnd) && !isShared(giverEnd)) {
            // "according to an analysis by the council", "a study made by the council found"
            int by = parsed.is(head + 1, VBN) ? head + 2 : head + 1;
            return new Subject(first, giverEnd, by + 1, giverEnd);
        }
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
            if ((of || parsed.is(by, "by")) && parties.namedIn(by + 1, end)) {
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
        while (name > first && parties.namedIn(name - 1, name)) {
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
                return parties.namedIn(owner.meantFirst(), owner.meantEnd()) ? owner : null;
            }
            if (!isDefinite(phrase)) {
                return null;
            }
        }
        return null;
    }

    /** "a statement from the mayor, the port and the council": of several givers none is meant alone. */
    private boolean isShared(int giverEnd) {
        int sentenceEnd = parsed.sentence(giverEnd - 1).end();
        for (int i = giverEnd; i < sentenceEnd && parsed.group(i) == null; i++) {
            if (parsed.is(i, CC) && i + 1 < sentenceEnd && parsed.phraseStart(i + 1) == i + 1) {
                return true;
            }
            if (parsed.is(i, ".") || parsed.inRun(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean sameKind(int one, int other) {
        return lemma(one).equals(lemma(other)) || STUDIES.contains(lemma(one)) && STUDIES.contains(lemma(other));
    }

    /** After "by the council" or "published by the council" behind evidence; after the evidence where none follows. */
    private int giverEnd(int head) {
        Sentence sentence = parsed.sentence(head);
        int by = head + 1;
        if (by < sentence.end() && parsed.is(by, VBN) && !SHOWN_TO.contains(lemma(by))) {
            by++;
        }
        boolean given = by + 1 < sentence.end()
                && (parsed.is(by, "by") || by == head + 1 && (parsed.is(by, "from") || parsed.is(by, "of")))
                && parsed.phraseStart(by + 1) == by + 1;
        return given ? parties.nameEnd(parsed.phraseEnd(by + 1), sentence.end()) : head + 1;
    }
}
