package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;

/** Tells where a verb that is a cue elsewhere says nothing: it names a thing, or is another verb with its particle. */
final class OtherSenses {
    /** Verbs with a particle that makes others of them: "showed up". */
    private static final Set<String> PARTICLES =
            WordSets.english("quote-contexts").get("other-verbs");

    private final ParsedArticle parsed;

    OtherSenses(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    boolean in(VerbGroup group, CueWord word, Sentence sentence) {
        return names(group, word)
                || isAside(group, word, sentence)
                || PARTICLES.contains(word.lemma() + " " + parsed.word(group.end()));
    }

    /** "Costa, asked about the boat, said": who speaks was asked, and asks nothing. */
    private boolean isAside(VerbGroup group, CueWord word, Sentence sentence) {
        int first = group.first();
        if (!SpokenWords.ASKED.contains(word.lemma())
                || first != group.head()
                || first == sentence.first()
                || !parsed.comma(first - 1)
                || !parsed.word(first).endsWith("ed")
                || actsBefore(first - 2, sentence)) {
            return false;
        }
        for (int i = group.end(); i + 1 < sentence.end(); i++) {
            if (parsed.comma(i)) {
                int next = i + 1;
                while (next < sentence.end() && parsed.tag(next).isAdverb()) {
                    next++;
                }
                VerbGroup main = next < sentence.end() ? parsed.group(next) : null;
                return main != null && main.isFinite();
            }
        }
        return false;
    }

    /** "Costa walked in, asked why": whether a verb stands in the clause that ends with a token. */
    private boolean actsBefore(int last, Sentence sentence) {
        for (int i = last; i >= sentence.first() && !parsed.comma(i); i--) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** "a class called “drift nets”": what a thing is called by nobody told is its name. */
    private boolean names(VerbGroup group, CueWord word) {
        return word.takes(CueWord.Frame.AS)
                && parsed.quoteMark(group.end())
                && (group.form() == Form.PARTICIPLE || group.form() == Form.FINITE && hasVerbBefore(group))
                && parsed.phraseEnd(group.first() - 1) == group.first();
    }

    /** "keeps a blog with two cousins called “Wet Boots”": where the clause has its verb, another one is a participle. */
    private boolean hasVerbBefore(VerbGroup group) {
        int first = parsed.sentence(group.first()).first();
        for (int i = group.first() - 1; i >= first; i--) {
            VerbGroup before = parsed.group(i);
            if (before != null) {
                return before.form() == Form.FINITE && group.first() == group.head();
            }
            if (parsed.comma(i)
                    || parsed.tag(i).isWh()
                    || parsed.is(i, CC)
                    || parsed.is(i, "that")
                    || parsed.inRun(i)) {
                return false;
            }
        }
        return false;
    }
}
