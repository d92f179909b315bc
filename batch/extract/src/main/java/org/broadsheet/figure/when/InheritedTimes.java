package org.broadsheet.figure.when;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/** The times of the clauses above a figure's own that hold for it too: "In May she left, and 40 followed". */
final class InheritedTimes {
    /** Tokens of a relative clause in which its verb stands. */
    private static final int SIGHT = 20;

    /** Words that set a clause against another of the same time. */
    private static final Set<String> CONTRASTS = Set.of("while", "whereas");

    /** Marks that set a clause apart. */
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―", ":", ";", "]");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final List<TimeReference> times;
    private final TimesOfOthers others;
    private final TimesOfNouns nouns;

    /** @param times the times of the sentence, in order */
    InheritedTimes(
            ParsedArticle parsed,
            ClauseMap clauses,
            List<TimeReference> times,
            TimesOfOthers others,
            TimesOfNouns nouns) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.times = times;
        this.others = others;
        this.nouns = nouns;
    }

    /** The time of a figure of a clause, or null. */
    @Nullable
    Link of(Span figure, Clause own) {
        if (own.link() == Clause.Link.MAIN && own.first() > 0 && isApart(own)) {
            return null;
        }
        Clause clause = own;
        while (clause.parent() != null && (inherits(clause.link()) || goesWith(clause))) {
            clause = clause.parent();
            for (TimeReference time : times) {
                int token = tokenAt(time.span());
                if (clauses.at(token) == clause
                        && TimeLinks.tells(time)
                        && opens(clause, time.span(), own)
                        && !(own.link() == Clause.Link.PARTICIPIAL && time.type() == TimeReference.Type.SET)
                        && !others.isBase(time.span())
                        && !others.isAttribute(time.span())
                        && !nouns.has(figure, time.span())
                        && !time.span().overlaps(figure)) {
                    return new Link(time, FigureRule.TIME_OPENS_SENTENCE);
                }
            }
        }
        return null;
    }

    /** "In May she said it was good and he had 40 boats", "In May she left — 40 followed": a clause that is told apart. */
    private boolean isApart(Clause own) {
        Clause before = clauses.at(own.first() - 1);
        while (before != null && before != own.parent()) {
            if (before.link() == Clause.Link.SAID) {
                return true;
            }
            before = before.parent();
        }
        boolean marked = DASHES.contains(parsed.word(own.first())) || DASHES.contains(parsed.word(own.first() - 1));
        return marked && hasVerb(own);
    }

    /** Not of "By 2026 it will grow -- reaching $5m", which goes on behind the dash. */
    private boolean hasVerb(Clause clause) {
        int end = parsed.sentence(clause.first()).end();
        for (int i = clause.first(); i < end && clauses.at(i) == clause; i++) {
            if (parsed.finiteIn(i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "In 2019 he survived an attack that killed six", "In May half came after two sank", "By 2030 one falls while 40 rise". */
    private boolean goesWith(Clause clause) {
        int first = clause.first();
        boolean hangs = clause.link() == Clause.Link.SUBORDINATE
                ? parsed.word(first).equals("after")
                : clause.link() == Clause.Link.RELATIVE && isOfNew(first);
        if (clause.link() == Clause.Link.SUBORDINATE && CONTRASTS.contains(parsed.word(first))) {
            return true;
        }
        int end = Math.min(parsed.sentence(first).end(), first + SIGHT);
        for (int i = first; hangs && i < end && clauses.at(i) == clause; i++) {
            VerbGroup verb = parsed.group(i);
            if (verb != null && verb.isFinite()) {
                return parsed.is(verb.first(), PennTag.VBD)
                        && (verb.head() == verb.first()
                                || !parsed.token(verb.first()).lemma().equals("have"));
            }
        }
        return false;
    }

    /** "an attack that", "donors who", but not "a man who" and "the attack that", which may be known for long. */
    private boolean isOfNew(int pronoun) {
        int noun = pronoun > 1 && parsed.is(pronoun - 1, PennTag.IN) ? pronoun - 2 : pronoun - 1;
        int start = noun < 0 ? -1 : parsed.phraseStart(noun);
        boolean many = start >= 0 && parsed.is(noun, PennTag.NNS);
        return start >= 0
                && (parsed.is(pronoun, "that") || parsed.is(pronoun, "which") || many && parsed.is(pronoun, "who"))
                && !parsed.is(start, "the")
                && !parsed.is(start, PennTag.PRP_POSSESSIVE)
                && parsed.tag(noun).isNoun();
    }

    private static boolean inherits(Clause.Link link) {
        return switch (link) {
            case SHARED, PARTICIPIAL, ASIDE, MAIN -> true;
            case SUBORDINATE, RELATIVE, SAID, SAYING -> false;
        };
    }

    /** Before any verb of its clause; or anywhere in it where the figure's clause is a participle of the same act. */
    private boolean opens(Clause clause, Span span, Clause own) {
        int time = tokenAt(span);
        // "the cable joining 40 towns will be laid in May": a participle that tells which one has another time.
        boolean goesOn = own.link() == Clause.Link.PARTICIPIAL
                && own.parent() == clause
                && (own.first() > 0 && parsed.comma(own.first() - 1) || time < own.first());
        boolean beforeDash = own.link() == Clause.Link.MAIN
                && parsed.dash(own.first())
                && parsed.article().tokenAt(parsed.article().body().to(span)) == own.first()
                && !hasVerb(own);
        return goesOn || beforeDash || !parsed.finiteIn(clause.first(), time);
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
