package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.POS;

import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.Part;
import org.broadsheet.figure.table.Tables;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Whose the figures of a sentence are where its clause names no entity: what the clause names all the same, what the section,
 * the label or the head of a table is about, or the body that "the company" stands for.
 */
final class TopicHolders {

    /** Fewer are counted by the way. */
    private static final double MANY = 20;

    /** Pieces before the colon of a label. */
    private static final int MOST_OF_LABEL = 4;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final Owners owners;
    private final Topics topics;
    private final Sections sections;
    private final Tables tables;
    private final NamedByKind kinds;
    private final NamedByNoun nouns;
    private final ThingHolders things;
    private final QuotePlaces quotes;
    private final ArticleEntities entities;

    TopicHolders(Surroundings around, Pieces pieces, Owners owners, ThingHolders things) {
        this.things = things;
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.owners = owners;
        this.topics = around.topics();
        this.sections = around.sections();
        this.tables = around.tables();
        this.kinds = new NamedByKind(around, pieces);
        this.nouns = new NamedByNoun(pieces, topics);
        this.quotes = around.quotes();
        this.entities = around.entities();
    }

    /** The thing that the clause names, else its topic, else the body whose kind it tells; or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        Holder thing = things.party(amount, measured);
        if (thing == null && topics.opensLine(pieces, measured) && measured.end() <= amount.first()) {
            // "Ardent X20 Best under $700", a line of a list
            thing = new ThingNames(topics).in(pieces, measured.first(), measured.end());
        }
        Holder topic = thing != null || speaksOfTopic(amount, measured) ? topic(amount) : null;
        if (thing != null) {
            // "The X20 weighs 5 kg" in the section of the "Ardent X20"
            return topic != null && topic.name().contains(thing.name()) ? topic : thing;
        }
        topic = topic != null ? topic : byKind(amount, measured);
        return topic != null ? topic : unnamed(amount);
    }

    /** "One loan costs $15" in the section of the "Ardent Library": of its thing, where the sentence names nothing. */
    private @Nullable Holder unnamed(Amount amount) {
        boolean telling = amount.unit() == null
                ? amount.noun() != null && amount.value() >= MANY && !amount.isVague()
                : !amount.unit().isLengthOfTime();
        if (!telling
                || owners.leaveOut(amount)
                || isOfOthers(amount)
                || !entities.within(pieces.span(0, pieces.size())).isEmpty()) {
            return null;
        }
        Span place = pieces.span(amount.first(), amount.end());
        Holder section = quotes.speakerAt(place) != null ? null : sections.headingOf(place);
        return section == null || section.isOf(EntityType.PERSON) || section.isOf(EntityType.PLACE) ? null : section;
    }

    /** "It is for yards that have 40 boats": what other things have that a noun is told apart by. */
    private boolean isOfOthers(Amount amount) {
        for (int at = 1; at < amount.first(); at++) {
            if (pieces.tag(at).isWh() && pieces.tag(at - 1).isNoun()) {
                return true;
            }
        }
        return false;
    }

    /** What the heading of the section and the paragraph both name, where the sentence names nothing else before; or null. */
    @Nullable
    Holder shared(Amount amount) {
        Span place = pieces.span(amount.first(), amount.end());
        boolean apart = amount.isLengthOfTime() || owners.leaveOut(amount) || quotes.speakerAt(place) != null;
        Holder shared = apart ? null : sections.sharedWith(place);
        boolean thing = shared != null
                && !shared.isOf(EntityType.PERSON)
                && !shared.isOf(EntityType.PLACE)
                && shared.name().chars().anyMatch(Character::isLowerCase);
        for (int at = 0; thing && shared != null && at < amount.first(); at++) {
            thing = !pieces.tag(at).isProperNoun()
                    || shared.name().contains(pieces.get(at).text());
        }
        return thing ? shared : null;
    }

    /** What the label of the amount's own line is about, or null. */
    @Nullable
    Holder labelBefore(Amount amount) {
        return topics.labels().labelBefore(pieces.span(amount.first(), amount.end()));
    }

    /** What the head of a cell's row names, else that of its column; or null. */
    @Nullable
    Holder headOf(Amount amount, Tables.Heads heads) {
        Holder row = topics.cellOf(heads.row());
        return row != null
                ? row
                : topics.cellOf(tables.cellAbove(pieces.from(amount.first()), pieces.to(amount.end() - 1)));
    }

    /** "Ardent | Crashed in 52% of tests": what the head of the row names in a cell of which an amount tells; or null. */
    @Nullable
    Holder headOfRow(Amount amount) {
        return topics.cellOf(tables.rowHeadOf(pieces.from(amount.first()), pieces.to(amount.end() - 1)));
    }

    /**
     * What the section of a cell is about, or null: only where nothing heads its column, since the rows below heads of columns
     * are of as many things.
     */
    @Nullable
    Holder sectionOfCell(Amount amount, Tables.Heads heads) {
        return heads.areLabel() ? sections.holderOf(pieces.span(amount.first(), amount.end())) : null;
    }

    /** "Measured weight | 20 kg": whether a cell is of what its row's head calls one property of one thing after another. */
    boolean isProperty(Amount amount, Tables.Heads heads) {
        return heads.areLabel() && sections.isRepeated(pieces.span(amount.first(), amount.end()));
    }

    /** What heads the row and the column of the table in which an amount begins a cell, or null. */
    Tables.@Nullable Heads headsOf(Amount amount) {
        return tables.headsOfBegun(pieces.from(amount.first()), pieces.to(amount.end() - 1));
    }

    private @Nullable Holder topic(Amount amount) {
        if (quotes.speakerAt(pieces.span(amount.first(), amount.end())) != null) {
            // "They had 40 boats" of someone who speaks is told of nothing that a heading names.
            return null;
        }
        Holder label = labelBefore(amount);
        label = label == null && amount.noun() != null
                ? topics.labels().nameBeforeDash(pieces.span(amount.first(), amount.end()))
                : label;
        label = label != null ? label : sections.holderOf(pieces.span(amount.first(), amount.end()));
        return label != null || !isLabelled(amount) ? label : topics.ofPage();
    }

    /** "The company has 5 yards", "the company's 5 yards". */
    private @Nullable Holder byKind(Amount amount, Measured measured) {
        Holder owner = ownerByKind(amount);
        if (owner != null || owners.firstOfOwner(amount) >= 0) {
            return owner;
        }
        Part party = partyBefore(amount, measured);
        Holder kind = party == null ? null : kinds.of(party.first(), party.end());
        return kind != null || party == null || owners.leaveOut(amount) ? kind : nouns.of(party.first(), party.end());
    }

    /** "two thirds of the island": who is meant by the kind that an amount is a share of; or null. */
    @Nullable
    Holder wholeByKind(Amount amount) {
        int of = amount.end() - 1;
        while (of > amount.numeral().end() && !pieces.is(of, "of")) {
            of--;
        }
        return pieces.is(of, "of") && of > amount.first() ? kinds.of(of + 1, amount.end()) : null;
    }

    /** "the city's 40 boats", "the company's 5 yards": who is meant by the kind that owns an amount, or null. */
    @Nullable
    Holder ownerByKind(Amount amount) {
        int owner = owners.firstOfOwner(amount);
        int end = owner;
        while (end >= 0 && end < amount.first() && pieces.tag(end) != POS) {
            end++;
        }
        return owner < 0 ? null : kinds.of(owner, end);
    }

    /** Who is meant by a phrase that only says what kind of body or place it is, or null. */
    @Nullable
    Holder byKind(int first, int end) {
        return kinds.of(first, end);
    }

    /** Whether a figure is told of what its section is about: by a label, without a verb, or of "it" and what it has. */
    private boolean speaksOfTopic(Amount amount, Measured measured) {
        if (measured.rule() == FigureRule.MEASURED_LABEL
                || owners.isOwned(amount)
                || !hasVerb()
                || isLabelled(amount)) {
            return true;
        }
        boolean part = measured.rule() == FigureRule.MEASURED_NOUN_AFTER
                && amount.unit() != null
                && !amount.unit().isLengthOfTime()
                && pieces.isAny(amount.first() - 1, "the", "its");
        if (part) {
            // "The 900 W motor takes hills": a part of what is spoken of
            return true;
        }
        Part party = partyBefore(amount, measured);
        return party != null && Topics.goesOn(pieces, party.first());
    }

    /** "Pricing: delegate $5": in a line that a label begins and no stop ends, though a word of it may be taken for a verb. */
    private boolean isLabelled(Amount amount) {
        int at = 0;
        while (at < MOST_OF_LABEL && at < amount.first() && !pieces.is(at, ":")) {
            at++;
        }
        return at > 0
                && at < amount.first()
                && pieces.is(at, ":")
                && topics.opensLine(pieces, 0)
                && !pieces.is(pieces.size() - 1, ".");
    }

    /** The party to the clause as it stands there, where it is told before the amount. */
    private static @Nullable Part partyBefore(Amount amount, Measured measured) {
        Part mention = measured.mention();
        Part party = mention != null ? mention : measured.agent();
        return party == null || party.end() > amount.first() ? null : party;
    }

    private boolean hasVerb() {
        for (int at = 0; at < pieces.size(); at++) {
            if (parsed.group(pieces.token(at).index()) != null) {
                return true;
            }
        }
        return false;
    }
}
