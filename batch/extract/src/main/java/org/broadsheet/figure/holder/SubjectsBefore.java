package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.EntityType;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.Part;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.jspecify.annotations.Nullable;

/** Of which place a sentence goes on that begins with "it" or "its": "Norway has sold 40 boats. It closed two yards". */
final class SubjectsBefore {
    private static final Set<String> SAYING = CueVerbs.of("say");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    SubjectsBefore(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The place that the sentence before, in the same paragraph, is told of; null where "it" may be another thing of that. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        Part party = measured.mention() != null ? measured.mention() : measured.agent();
        boolean opens = party != null && party.first() == 0 && party.end() <= amount.first()
                || measured.isNamed() && measured.first() == 0;
        int first = pieces.sentence().first();
        if (!opens || first == 0 || !pieces.isAny(0, "it", "its") || parsed.inQuote(first)) {
            return null;
        }
        Sentence before = parsed.article().sentenceOf(parsed.article().tokens().get(first - 1));
        VerbGroup verb = verb(before);
        Subject subject = verb == null || parsed.paragraph(before.first()) != parsed.paragraph(first)
                ? null
                : parsed.subjects().grammatical(verb);
        if (subject == null || verb == null || isOther(verb, before.end())) {
            return null;
        }
        Holder meant = Holder.meantAt(
                entities,
                parsed.article().span(subject.meantFirst(), subject.meantEnd()),
                FigureRule.HOLDER_IS_SUBJECT);
        return meant != null && meant.isOf(EntityType.PLACE) ? meant : null;
    }

    private @Nullable VerbGroup verb(Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end(); at++) {
            VerbGroup verb = parsed.group(at);
            if (verb != null && verb.isFinite()) {
                return verb;
            }
        }
        return null;
    }

    /** "Oslo said", "Oslo opened a museum": whether the sentence tells of what another says, or brings in a thing. */
    private boolean isOther(VerbGroup verb, int end) {
        boolean other = SAYING.contains(parsed.token(verb.head()).lemma());
        for (int at = verb.end(); at < end; at++) {
            VerbGroup inner = parsed.group(at);
            other |= parsed.is(at, "a") || parsed.is(at, "an") || inner != null && inner.isFinite();
        }
        return other;
    }
}
