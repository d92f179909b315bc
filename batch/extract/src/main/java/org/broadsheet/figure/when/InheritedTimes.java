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
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The times of the clauses above a figure's own that hold for it too: "In May she left, and 40 followed". */
final class InheritedTimes {
    private static final String PAST = "past";

    /** Words that set a clause against another of the same time. */
    private static final Set<String> CONTRASTS = Set.of("while", "whereas");

    /** Nouns for those who do something. */
    private static final Set<String> DOERS = WordList.english("people")
            .words(WordList.english("roles")
                    .words(WordSets.english("figure-contexts").union("nouns-of-bodies", "nouns-of-assemblies")));

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
        for (Clause parent = own.parent();
                parent != null && (inherits(clause.link()) || goesWith(clause, parent));
                parent = clause.parent()) {
            clause = parent;
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
        return marked && clauses.finiteVerb(parsed, own) != null;
    }

    /** "In 2016 she fled a flood that sank six", "By 2034 one falls while 40 rise": of the same time as its parent. */
    private boolean goesWith(Clause clause, Clause parent) {
        int first = clause.first();
        boolean contrast = clause.link() == Clause.Link.SUBORDINATE && CONTRASTS.contains(parsed.word(first));
        boolean hangs = contrast || clause.link() == Clause.Link.RELATIVE && isOfNew(first);
        VerbGroup verb = hangs ? clauses.finiteVerb(parsed, clause) : null;
        VerbGroup above = hangs ? clauses.finiteVerb(parsed, parent) : null;
        if (verb == null || above == null || !tense(verb).equals(tense(above))) {
            return false;
        }
        return contrast || tense(verb).equals(PAST) && (!isOfPeople(first) || isBe(above));
    }

    /** What tells when a verb is set: "past", "present", "perfect" with either, or its modal verb. */
    private String tense(VerbGroup verb) {
        int first = verb.first();
        if (parsed.is(first, PennTag.MD)) {
            return parsed.word(first);
        }
        String tense = parsed.is(first, PennTag.VBD) ? PAST : "present";
        boolean perfect = verb.head() > first && parsed.token(first).lemma().equals("have");
        return perfect ? "perfect " + tense : tense;
    }

    /** "In 2017 much of it was from bakers who paid $5", but not "praised bakers who saved 40". */
    private boolean isBe(VerbGroup verb) {
        return parsed.token(verb.head()).lemma().equals("be");
    }

    /** "a flood that", "bakers who", but not "a man who" and "the flood that", which may be known for long. */
    private boolean isOfNew(int pronoun) {
        int noun = nounBefore(pronoun);
        int start = noun < 0 ? -1 : parsed.phraseStart(noun);
        boolean many = start >= 0 && parsed.is(noun, PennTag.NNS);
        return start >= 0
                && (parsed.is(pronoun, "that") || parsed.is(pronoun, "which") || many && parsed.is(pronoun, "who"))
                && !parsed.is(start, "the")
                && !parsed.is(start, PennTag.PRP_POSSESSIVE)
                && parsed.tag(noun).isNoun();
    }

    /** "bakers who", "a firm that", which live on and so may have done it before. */
    private boolean isOfPeople(int pronoun) {
        return parsed.is(pronoun, "who")
                || DOERS.contains(parsed.token(nounBefore(pronoun)).lemma());
    }

    /** "a flood that", "a flood in which" */
    private int nounBefore(int pronoun) {
        return pronoun > 1 && parsed.is(pronoun - 1, PennTag.IN) ? pronoun - 2 : pronoun - 1;
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
                && clauses.finiteVerb(parsed, own) == null;
        boolean contrast = CONTRASTS.contains(parsed.word(own.first())) && own.parent() == clause && time < own.first();
        return goesOn || beforeDash || contrast || !parsed.finiteIn(clause.first(), time);
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
