package org.broadsheet.figure.subject;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Shares and counts of one who is named: "Weber had 40% of the vote, while Brandt was third on 11%", "Oslo has 40 parks. Bergen has 12." */
final class NamedShares {
    private final Pieces pieces;
    private final Parts parts;
    private final TrendWords trends;
    private final Actors actors;
    /** What is measured by the amounts told last of each kind. */
    private final Map<Kind, String> told = new EnumMap<>(Kind.class);

    /** @param earlier the figures told before the sentence in its paragraph, in order */
    NamedShares(Pieces pieces, Parts parts, TrendWords trends, Actors actors, List<Figure> earlier) {
        this.pieces = pieces;
        this.parts = parts;
        this.trends = trends;
        this.actors = actors;
        for (Figure figure : earlier) {
            boolean share = figure.kind() == Kind.PERCENT;
            told.remove(Kind.PERCENT);
            if (share || figure.kind() == Kind.COUNT && figure.unit() != null) {
                keep(figure.kind(), share && figure.unitOf() != null ? figure.unitOf() : figure.subject());
            }
        }
    }

    private void keep(Kind kind, @Nullable String whole) {
        if (whole != null && !Character.isUpperCase(whole.charAt(whole.lastIndexOf(' ') + 1))) {
            told.put(kind, whole);
        }
    }

    /** What a share measures: what the one before it does where it is told of a name alone; any other amount as it is. */
    Measured of(Amount amount, Measured own, Party party) {
        boolean share = amount.unit() != null && amount.unit().symbol().equals("%");
        return share && own.isNamed() && isName(own) ? likeLast(amount, own, party) : own;
    }

    /** What a whole number alone that somebody has counts: what was counted before; any other amount as it is. */
    Measured counted(Amount amount, Measured own, Party party) {
        boolean whole = amount.kind() == Kind.COUNT && amount.isBare() && amount.value() == Math.rint(amount.value());
        boolean named = whole && own.isNamed() && actors.isNamed(new Part(Part.Kind.NOUN, own.first(), own.end()));
        return named ? likeLast(amount, own, party) : own;
    }

    private Measured likeLast(Amount amount, Measured own, Party party) {
        String whole = told.get(amount.kind());
        boolean subject =
                own.rule() == FigureRule.MEASURED_SUBJECT && !trends.isChangeVerb(parts.lemmaOfVerb(party.verb()));
        return whole == null || !subject
                ? own
                : new Measured(0, 0, own.agent(), own.mention(), FigureRule.MEASURED_AS_LAST, whole);
    }

    /** Keeps what an amount measures for those behind it. */
    void add(Amount amount, Measured measured) {
        boolean named = measured.isNamed() && measured.words() == null;
        boolean counts = amount.kind() == Kind.PERCENT || measured.rule() == FigureRule.MEASURED_COUNTED;
        if (named && counts && !isName(measured)) {
            told.put(amount.kind(), pieces.text(measured.first(), measured.end()));
        }
    }

    private boolean isName(Measured measured) {
        return pieces.token(measured.end() - 1).name() != NameTag.NONE;
    }
}
