package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.RespectiveAmounts;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.table.Tables;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose the figures of a sentence are: a party to the figure's own clause, never the nearest name. In this order: the owner
 * of what it is a share of ("5% of its revenue") or of what is measured ("Ardent's revenue"), the name in it ("Ardent
 * revenue", "shares of Ardent"), where it comes from ("an offer from Ardent"), the subject of the clause ("Ardent sold 5
 * ships"), and, where the clause has no such subject, the place it happens in ("5 people died in Oslo").
 */
public final class Holders {
    private static final Set<String> POLLS = WordSets.english("figure-contexts").get("nouns-of-polls");

    private static final Set<String> COUNTRIES = WordList.english("countries").words();

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final Owners owners;
    private final RecordedCounts recorded;
    private final PutAmounts put;
    private final HolderParties parties;
    private final HolderPlaces places;
    private final EventPlaces events;
    private final ClausePlaces ofClauses;
    private final Sites sites;
    private final ClauseHolders others;
    private final TopicHolders topics;
    private final CompanyTopics companies;
    private final NamedHolders named;
    private final MeasuredHolders inMeasured;
    private final NounHolders nouns;
    private final ThingHolders things;
    private final SubjectsBefore before;
    private final Appositions appositions;
    private final DescribedHolders described;
    private final SpeakerHolders speakers;
    private final PartsOfNamed parts;
    private final RespectiveHolders respective;
    private final GivenCounts given;
    private final DoneCounts done;
    private final NamedWares wares;
    private final GottenAmounts gotten;
    private final ReportedHolders reported;

    /** @param oneByOne the amounts of the sentence that "respectively" gives one by one */
    public Holders(Surroundings around, ClauseMap clauses, Pieces pieces, RespectiveAmounts oneByOne) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.owners = new Owners(around, pieces);
        this.appositions = new Appositions(around, pieces);
        this.places = new HolderPlaces(around, clauses, pieces);
        this.sites = new Sites(around, clauses, pieces);
        this.events = new EventPlaces(around, clauses, pieces, places, sites);
        this.ofClauses = new ClausePlaces(around, clauses, pieces);
        this.others = new ClauseHolders(around, clauses, pieces);
        PartyNames names = new PartyNames(around, pieces, owners);
        this.recorded = new RecordedCounts(parsed, pieces);
        this.put = new PutAmounts(parsed, pieces, recorded);
        this.parties = new HolderParties(around, clauses, pieces, names, recorded);
        this.described = new DescribedHolders(around, pieces, names);
        this.speakers = new SpeakerHolders(around, clauses, pieces);
        this.parts = new PartsOfNamed(around, pieces, places, owners);
        this.given = new GivenCounts(around, pieces);
        this.done = new DoneCounts(parsed, pieces, names, recorded);
        this.gotten = new GottenAmounts(parsed, pieces, recorded);
        this.wares = new NamedWares(parsed, pieces, entities, recorded);
        this.reported = new ReportedHolders(around, pieces);
        this.things = new ThingHolders(around, clauses, pieces, owners);
        this.before = new SubjectsBefore(around, pieces);
        this.topics = new TopicHolders(around, pieces, owners, things);
        this.companies = new CompanyTopics(around, pieces);
        this.named = new NamedHolders(around, pieces, topics);
        this.inMeasured = new MeasuredHolders(around, pieces, owners, named, things);
        this.nouns = new NounHolders(parsed, pieces, owners, topics);
        this.respective = new RespectiveHolders(around, pieces, oneByOne);
    }

    /**
     * The holder of a figure, or null where nothing named holds it.
     *
     * @param amount the figure's number with its unit
     * @param wholeEnd the piece after what it is a share of; the amount's end for none
     * @param next first piece of the next amount, or the sentence's end
     */
    @Nullable
    public Holder of(Amount amount, Measured measured, int wholeEnd, int next) {
        Tables.Heads heads = measured.words() == null ? null : topics.headsOf(amount);
        if (heads != null) {
            return ofCell(amount, measured, heads);
        }
        if (pieces.isSource(amount.first())) {
            // "according to three bakers"
            return null;
        }
        Holder holder = respective.of(amount);
        holder = holder != null ? holder : others.object(amount);
        holder = holder != null ? holder : besideAmount(amount, measured, wholeEnd, next);
        holder = holder != null ? holder : parties.behind(amount);
        holder = holder != null ? holder : done.of(amount);
        if (holder == null && isOfOthers(amount)) {
            return null;
        }
        holder = holder != null ? holder : toldOf(amount);
        holder = holder != null || owners.leaveOut(amount) ? holder : ofClause(amount, measured, wholeEnd);
        // "in the last two years": a length that only says when is not the speaker's.
        boolean apart = holder != null || measured == Measured.NONE && !amount.isAge() || owners.leaveOut(amount);
        holder = apart ? holder : speakers.of(amount);
        // "according to Ardent" tells whose words it is.
        holder = holder != null && isSource(holder) ? null : holder;
        return holder != null ? holder : around(amount, measured, next);
    }

    /** The party to the clause of an amount, the place of a part of what it counted, or whoever "its" in the whole means; or null. */
    private @Nullable Holder ofClause(Amount amount, Measured measured, int wholeEnd) {
        Holder party = owners.thing(parties.of(measured, amount), amount);
        Holder part = party == null || party.isOf(EntityType.PLACE) ? events.ofThem(amount) : null;
        // "Germany lost 40 soldiers, 12 of them in Afghanistan"
        boolean abroad = party != null && part != null && COUNTRIES.contains(part.name());
        party = part == null || abroad ? party : part;
        return party != null ? party : owners.ofWhole(amount, wholeEnd);
    }

    /** Whether an amount is surely of nobody whom its clause names. */
    private boolean isOfOthers(Amount amount) {
        return done.isLet(amount) || isSomeNamed(amount) || isAsked(amount) || put.isOne(amount);
    }

    private boolean isSource(Holder holder) {
        int at = pieces.ofToken(parsed.article().tokenAt(parsed.article().body().from(holder.place())));
        return pieces.isSource(at);
    }

    /** What or who is told of around the amount where no party to its clause holds it: what the text goes on of, or where it happens. */
    private @Nullable Holder around(Amount amount, Measured measured, int next) {
        Holder row = topics.headOfRow(amount);
        if (row != null) {
            return row;
        }
        Holder told = recorded.isOne(amount) ? null : topics.of(amount, measured);
        told = told != null || recorded.isOne(amount) ? told : nouns.party(amount, measured);
        told = told != null ? told : topics.wholeByKind(amount);
        told = told != null ? told : things.opening(amount, measured);
        told = told != null ? told : goneOnOf(amount, measured);
        told = told != null ? told : things.beforeBracket(amount);
        told = told != null ? told : where(amount, measured, next);
        told = told != null || amount.isAge() ? told : appositions.endowed(amount);
        told = told != null ? told : others.of(amount, owners);
        told = told != null ? told : parts.of(amount, measured);
        told = told != null ? told : given.of(amount, measured);
        told = told != null ? told : reported.of(amount, measured);
        told = told != null ? told : companies.of(amount, measured);
        told = told != null ? told : topics.labelBefore(amount);
        return told != null ? told : topics.shared(amount);
    }

    /** The place that a clause names of itself, before whoever acts in it. */
    private @Nullable Holder toldOf(Amount amount) {
        Holder place = events.ofWhere(amount);
        return place != null ? place : ofClauses.ofIt(amount);
    }

    /** The place or body where the amount is or happens. */
    private @Nullable Holder where(Amount amount, Measured measured, int next) {
        Holder place = ofClauses.ofWhere(amount);
        place = place != null ? place : places.of(amount, measured, next);
        place = place != null ? place : events.of(amount, next);
        return place != null ? place : sites.of(amount, measured);
    }

    /** The thing or place that the sentence before is told of, where "it" begins this one. */
    private @Nullable Holder goneOnOf(Amount amount, Measured measured) {
        Holder thing = things.goneOnOf(amount, measured);
        return thing != null ? thing : before.of(amount, measured);
    }

    /** Who is named in what the amount is of, in what it measures, or right beside it. */
    private @Nullable Holder besideAmount(Amount amount, Measured measured, int wholeEnd, int next) {
        Holder holder = wholeEnd > amount.end() ? named.in(amount.end(), wholeEnd, FigureRule.HOLDER_IN_WHOLE) : null;
        holder = holder != null ? holder : given.ofRival(amount);
        holder = holder != null ? holder : owners.of(amount);
        holder = holder != null ? holder : topics.ownerByKind(amount);
        holder = holder != null ? holder : things.owner(amount, measured);
        holder = holder != null ? holder : nouns.owner(amount);
        holder = holder != null ? holder : described.of(amount);
        holder = holder != null ? holder : appositions.of(amount);
        holder = holder != null ? holder : appositions.ofTicker(amount);
        if (holder == null && measured.rule() == FigureRule.MEASURED_PURPOSE && !owners.leaveOut(amount)) {
            // "Ardent owes $5m in Norwegian taxes"
            holder = owners.thing(parties.of(measured, amount), amount);
        }
        if (holder == null && (wares.isHad(amount) || gotten.isOne(amount, Math.max(amount.end(), measured.end())))) {
            holder = parties.of(measured, amount);
        }
        return holder != null || wares.isAudience(amount) ? holder : inMeasured.of(amount, measured, next);
    }

    /** "heard Ana Weber and Jonas Costa, two of the bakers": who has just been named is counted. */
    private boolean isSomeNamed(Amount amount) {
        int comma = amount.first() - 1;
        return amount.noun() != null
                && pieces.is(amount.numeral().end(), "of")
                && pieces.is(comma, ",")
                && pieces.tag(comma - 1).isProperNoun()
                && pieces.token(comma - 1).name() != NameTag.PLACE;
    }

    /** "her rating fell in a poll of 40 bakers": those asked are not who the sentence tells of. */
    private boolean isAsked(Amount amount) {
        int of = recorded.beforeBounds(amount.first());
        return amount.noun() != null
                && pieces.is(of, "of")
                && of > 1
                && pieces.tag(of - 1).isNoun()
                && POLLS.contains(pieces.word(of - 1));
    }

    /** Whose the cell of a table is. */
    private @Nullable Holder ofCell(Amount amount, Measured measured, Tables.Heads heads) {
        Holder section = topics.sectionOfCell(amount, heads);
        if (topics.isProperty(amount, heads)) {
            return section;
        }
        Holder head = topics.headOf(amount, heads);
        if (head == null && measured.isNamed() && opensWithName(measured)) {
            head = named.in(measured.first(), measured.end(), FigureRule.HOLDER_IN_MEASURED);
        }
        return head != null ? head : section;
    }

    /** "Ardent School (Oslo)", not "Branch of Ardent": whether the head of a row begins with a name. */
    private boolean opensWithName(Measured measured) {
        Span phrase = pieces.span(measured.first(), measured.end());
        return entities.within(phrase).stream()
                .anyMatch(place -> place.mention().span().start() == phrase.start());
    }

    static @Nullable Holder holder(@Nullable Entity entity, Span place, FigureRule rule) {
        return entity == null ? null : new Holder(entity, place, rule);
    }
}
