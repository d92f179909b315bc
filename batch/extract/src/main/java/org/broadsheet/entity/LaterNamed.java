package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Mention.Form;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Speakers whom the text describes first and names in the sentences that follow, as reports begin: "The harbour's doctor
 * warned on Monday that … “We must act,” said Ana Pereira."
 */
final class LaterNamed {
    /** Sentences of an article that tell what it is about: there someone may be "a former mayor" and be named afterwards. */
    private static final int LEAD = 3;

    /** Who stays without a name as a rule: "an official". */
    private static final Set<String> NAMELESS =
            WordSets.english("entity-contexts").get("nameless");

    /** Words of the offices of those who speak for others. */
    private static final Set<String> PRESS = WordSets.english("entity-contexts").get("press-words");

    private final ParsedArticle parsed;
    private final Clauses clauses;
    private final Titles titles;
    private final UnnamedPeople unnamed;
    private final Map<Integer, Name> names;
    private final Map<Integer, Cluster> starts;

    LaterNamed(
            ParsedArticle parsed,
            Clauses clauses,
            Titles titles,
            UnnamedPeople unnamed,
            Map<Integer, Name> names,
            Map<Integer, Cluster> starts) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.titles = titles;
        this.unnamed = unnamed;
        this.names = names;
        this.starts = starts;
    }

    /** The descriptions of a sentence that mean someone named later, none of them among the tokens that are taken. */
    List<ReferenceFinder.Reference> in(Sentence sentence, Set<Integer> taken) {
        List<ReferenceFinder.Reference> found = new ArrayList<>();
        for (int i = sentence.first() + 1; i < sentence.end(); i++) {
            if (!parsed.token(i).is(NN) || parsed.phraseEnd(i) != i + 1 || parsed.inQuote(i) || taken.contains(i)) {
                continue;
            }
            int first = parsed.phraseStart(i);
            Gender gender = genderOf(i);
            if (gender == null || !clauses.isSpeaker(first, i + 1)) {
                continue;
            }
            Cluster meant = named(sentence, gender);
            if (meant != null && (mayBeNamed(sentence, first, i) || speaksForOthers(i, meant))) {
                found.add(new ReferenceFinder.Reference(meant, first, i + 1, Form.TITLE, EntityRule.NAMED_LATER));
            }
        }
        return found;
    }

    /** What the word for someone tells of the sex; null for another word. */
    private @Nullable Gender genderOf(int noun) {
        String word = parsed.token(noun).text().toLowerCase(Locale.ROOT);
        return titles.isRole(word) ? titles.genderOfRole(word) : unnamed.genderOf(word);
    }

    private boolean mayBeNamed(Sentence sentence, int first, int noun) {
        boolean owned = false;
        for (int i = first; i < noun; i++) {
            owned |= parsed.token(i).is(POS) || parsed.token(i).is(PRP_POSSESSIVE);
        }
        Token opening = parsed.token(first);
        boolean indefinite = opening.spells("a") || opening.spells("an");
        return owned
                || indefinite
                        && sentence.index() < LEAD
                        && !NAMELESS.contains(parsed.token(noun).lemma());
    }

    /** "A spokeswoman for the port", and then "the port's press chief Ana Pereira". */
    private boolean speaksForOthers(int noun, Cluster meant) {
        return PRESS.contains(parsed.token(noun).lemma())
                && meant.roles.stream()
                        .anyMatch(role -> PRESS.contains(role.office())
                                || role.words().stream().anyMatch(PRESS::contains));
    }

    /** The one person whom the next sentence names for the first time, in full and as its only subject, or as the only one who speaks. */
    private @Nullable Cluster named(Sentence sentence, Gender gender) {
        List<Sentence> all = parsed.article().sentences();
        if (sentence.index() + 1 == all.size()) {
            return null;
        }
        Sentence next = all.get(sentence.index() + 1);
        Cluster found = null;
        boolean speaking = false;
        for (int i = next.first(); i < next.end(); i++) {
            Name name = names.get(i);
            Cluster cluster = starts.get(i);
            if (name == null
                    || cluster == null
                    || !cluster.isPerson()
                    || parsed.inQuote(i)
                    || !clauses.isSubject(i, name.end())) {
                continue;
            }
            boolean speaks = clauses.speaks(i, name.end());
            if (found != null && speaking && !speaks) {
                continue;
            }
            if (found != null && speaking == speaks || cluster.firstToken() != i || name.length() == 1) {
                return null;
            }
            found = cluster;
            speaking = speaks;
        }
        return found != null && clauses.tellsOfSpeech(next) && found.gender.agrees(gender) ? found : null;
    }
}
