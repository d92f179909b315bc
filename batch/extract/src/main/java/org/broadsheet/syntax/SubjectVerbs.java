package org.broadsheet.syntax;

import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Which words head the subject of which verb. A phrase that hangs on another ("Oslo" in "the council of Oslo") heads none;
 * phrases joined by "and" all do, and so does an apposition ("the mayor, Ana Costa, said"). A verb of the main clause goes
 * before that of a relative clause. Immutable.
 */
final class SubjectVerbs {
    private final @Nullable VerbGroup[] verbs;
    private final ParsedArticle parsed;

    SubjectVerbs(ParsedArticle parsed) {
        this.parsed = parsed;
        this.verbs = new VerbGroup[parsed.size()];
        for (Sentence sentence : parsed.article().sentences()) {
            read(sentence, false);
            read(sentence, true);
        }
    }

    /** The finite verb whose subject a word heads, or null. */
    @Nullable
    VerbGroup of(int token) {
        return verbs[token];
    }

    private void read(Sentence sentence, boolean relative) {
        int i = sentence.first();
        while (i < sentence.end()) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.isFinite()) {
                Subject subject = parsed.subjects().grammatical(group);
                if (subject != null && (subject.first() != subject.meantFirst()) == relative) {
                    note(subject, group);
                }
            }
            i = group == null ? i + 1 : group.end();
        }
    }

    private void note(Subject subject, VerbGroup group) {
        NounPhrase phrase = parsed.phrase(subject.meantFirst());
        while (phrase != null) {
            mark(phrase, group);
            phrase = joinedAfter(phrase.end(), subject.meantEnd());
        }
        int aside = subject.meantEnd() + 1;
        NounPhrase apposition = aside < group.first() && parsed.comma(aside - 1) ? parsed.phrase(aside) : null;
        if (apposition != null && apposition.end() < group.first() && parsed.comma(apposition.end())) {
            mark(apposition, group);
        }
    }

    /** The next phrase of a subject that "and" joins to the first, or null. */
    private @Nullable NounPhrase joinedAfter(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (parsed.is(i, "and")) {
                return parsed.phrase(i + 1);
            }
        }
        return null;
    }

    /** A phrase's head is its last word: "the Costa campaign said" tells nothing of Costa. */
    private void mark(NounPhrase phrase, VerbGroup group) {
        if (verbs[phrase.end() - 1] == null) {
            verbs[phrase.end() - 1] = group;
        }
    }
}
