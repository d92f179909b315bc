package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NNPS;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds statements whose cue is a noun: her claim that it was over. */
final class NominalCues {
    /** Verbs that only carry a noun of saying: "made a statement on". */
    static final Set<String> LIGHT = WordSets.english("quote-contexts").get("light-verbs");

    /** "though Costa notes": what opens a clause of its own. */
    private static final Set<String> SUBORDINATORS =
            WordSets.english("clause-words").get("subordinator");

    /** What names the owner of a noun behind it. */
    private static final Set<String> AGENT_LEADS =
            WordSets.english("quote-contexts").get("agents");

    /** "Demand from buyers for soy": nouns that with "for" tell what is wanted and no words. */
    private static final Set<String> UNSAID = WordSets.english("quote-contexts").get("unsaid");

    private final ParsedArticle parsed;
    private final SpeakerFeatures speakers;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;
    private final EarlyContent content;

    NominalCues(
            ParsedArticle parsed,
            CueLexicon lexicon,
            SubjectFinder subjects,
            Openings openings,
            Extents extents,
            Attributions attributions,
            EarlyContent content) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.speakers = new SpeakerFeatures(parsed, lexicon);
        this.subjects = subjects;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
        this.content = content;
    }

    void read(int i, Sentence sentence) {
        if (!parsed.tag(i).isNoun() || parsed.phraseEnd(i) != i + 1 || i + 1 >= sentence.end()) {
            return;
        }
        CueWord word = lexicon.noun(parsed.token(i).lemma());
        if (plansTo(i, word, sentence) || word == null) {
            return;
        }
        Subject agent = agent(i, word, sentence);
        if (agent != null) {
            content.openBehind(agent, new Stretch(i, i + 1), word);
            return;
        }
        Subject owner = owner(i, sentence);
        VerbGroup be = parsed.group(i + 1);
        if (owner != null && be != null && be.first() == i + 1 && leadsToContent(be, sentence)) {
            Opening opening = openings.after(be.end(), CueWord.anyClause(word.lemma()));
            if (opening != null && !attributions.claimed(opening.first())) {
                attributions.add(new Attribution(
                        List.of(new Stretch(opening.first(), extents.end(opening, be.head()))),
                        owner,
                        new Stretch(i, be.end()),
                        word,
                        QuoteRule.NOUN_IS_CONTENT,
                        false));
                return;
            }
        }
        content.open(i, i, i + 1, word, owner, QuoteRule.NOUN_CUE, owner == null);
    }

    /** Who is told behind the noun, before what it is about: "a call by Costa for calm", "fears among rowers that". */
    private @Nullable Subject agent(int noun, CueWord word, Sentence sentence) {
        int first = noun + 2;
        if (first >= sentence.end()
                || !AGENT_LEADS.contains(parsed.word(noun + 1))
                || parsed.phraseStart(first) != first) {
            return null;
        }
        int next = parsed.phraseEnd(first);
        while (next + 1 < sentence.end()
                && parsed.is(next, "of")
                && !word.prepositions().contains("of")
                && parsed.phraseStart(next + 1) == next + 1) {
            next = parsed.phraseEnd(next + 1);
        }
        boolean goesOn = next + 1 < sentence.end()
                && (word.prepositions().contains(parsed.word(next))
                        || parsed.is(next, "that") && word.takes(CueWord.Frame.THAT_ONLY)
                        || openings.infinitive(next) && word.takes(CueWord.Frame.TO));
        Subject agent = new Subject(first, next);
        boolean wish = parsed.is(next, "for") && UNSAID.contains(word.lemma());
        boolean claims = parsed.is(next, "that") && parsed.tag(next - 1).isNoun() && !parsed.timePhrase(next - 1);
        boolean speaks = claims || speakers.canSpeak(agent);
        return goesOn && !wish && possessor(noun) == null && speaks ? agent : null;
    }

    /** Whose the noun is: its possessor, who "gave" or "made" it, or the subject of the clause around it. */
    private @Nullable Subject owner(int noun, Sentence sentence) {
        Subject owner = possessor(noun);
        int first = parsed.phraseStart(noun);
        VerbGroup light = first > sentence.first() ? parsed.group(first - 1) : null;
        if (owner == null
                && light != null
                && !light.passive()
                && LIGHT.contains(parsed.token(light.head()).lemma())) {
            owner = subjects.of(light);
        }
        return owner == null ? subjects.ofClauseAround(first) : owner;
    }

    /** "The message was that", "was:": whether a form of "be" has content after it. */
    private boolean leadsToContent(VerbGroup be, Sentence sentence) {
        return parsed.token(be.head()).lemma().equals("be")
                && be.end() < sentence.end()
                && (parsed.is(be.end(), "that") || parsed.inRun(be.end()) || parsed.is(be.end(), ":"));
    }

    /** "Costa claims that it is over", "Costa notes it is over" */
    private boolean namedClaims(int i, CueWord verb, Sentence sentence) {
        boolean that = parsed.is(i + 1, "that")
                || parsed.tag(i + 1).isPersonal() && openings.clauses().at(i + 1, sentence.end());
        return that && verb.takes(CueWord.Frame.THAT) && parsed.token(i - 1).name() == NameTag.PERSON;
    }

    /** A verb the tagger took for a plural noun: "The candidate plans to travel", though no noun cue: "Costa notes it is". */
    private boolean plansTo(int i, @Nullable CueWord noun, Sentence sentence) {
        CueWord verb = lexicon.verb(parsed.token(i).lemma());
        int first = parsed.phraseStart(i);
        if (verb == null
                || noun == null && verb.kind() != CueWord.Kind.SAY
                || !parsed.is(i, NNS) && !parsed.is(i, NNPS)
                || first == i
                || !(noun != null && verb.takes(CueWord.Frame.TO) && openings.infinitive(i + 1))
                        && !namedClaims(i, verb, sentence)) {
            return false;
        }
        for (int left = first - 1; left >= sentence.first(); left--) {
            boolean opens = left == first - 1 && SUBORDINATORS.contains(parsed.word(left));
            if (opens) {
                break;
            }
            if (parsed.group(left) != null || parsed.is(left, IN)) {
                return false;
            }
        }
        content.open(i, i, i + 1, verb, new Subject(first, i), QuoteRule.VERB_TAKEN_FOR_NOUN, false);
        return true;
    }

    private @Nullable Subject possessor(int noun) {
        int first = parsed.phraseStart(noun);
        for (int i = noun - 1; i >= first; i--) {
            if (parsed.tag(i) == POS) {
                return new Subject(first, i);
            }
            if (parsed.is(i, PRP_POSSESSIVE)) {
                return new Subject(i, i + 1);
            }
        }
        return null;
    }
}
