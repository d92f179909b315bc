package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.NNP;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;

/**
 * Bodies that only their speaking shows: "Ledgerly reports that", "according to Ledgerly Labs,". Proper nouns that no list and
 * no recognizer knows are taken where one thing alone is told to speak by them.
 */
final class SpeakingBodies {
    private static final Set<String> SPEECH = CueVerbs.of("say", "show");

    /** What those do, too, whose name something else tells. */
    private static final Set<String> REPORTING = CueVerbs.of("say", "show", "ask");

    private static final Set<String> DOCUMENTS =
            WordSets.english("speaker-words").get("documents");

    /** What follows a verb of speech where someone is quoted or reported. */
    private static final Set<String> REPORTED = Set.of("that", ",", ":", "“", "\"", "''");

    private static final int MAX_WORDS = 4;

    private final GivenNames givenNames;
    private final Titles titles;

    SpeakingBodies(GivenNames givenNames, Titles titles) {
        this.givenNames = givenNames;
        this.titles = titles;
    }

    /** The names of a sentence that such a run makes. */
    List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> found = new ArrayList<>();
        int at = sentence.first();
        while (at < sentence.end()) {
            int end = at;
            while (end < sentence.end() && isOpen(article.tokens().get(end))) {
                end++;
            }
            if (end > at
                    && end - at <= MAX_WORDS
                    && isOneName(article, at, end)
                    && speaks(article, sentence, at, end, SPEECH)
                    && (end > at + 1 || at > sentence.first() || isNameElsewhere(article, at))) {
                found.add(new Name(at, end, EntityType.ORGANIZATION, null, EntityRule.SPEAKING_BODY));
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    private static boolean isOpen(Token token) {
        return token.is(NNP)
                && token.name() == NameTag.NONE
                && Names.isCapitalized(token.text())
                && Character.isLetter(token.text().codePointAt(0));
    }

    /** Of a word that opens a sentence its capital tells nothing: it has others within, or stands in a sentence, too. */
    private static boolean isNameElsewhere(AnnotatedArticle article, int at) {
        String word = article.tokens().get(at).text();
        boolean inside = false;
        for (Token token : article.tokens()) {
            if (token.text().equalsIgnoreCase(word)
                    && Character.isLowerCase(token.text().codePointAt(0))) {
                return false;
            }
            inside |= token.text().equals(word)
                    && token.index() > article.sentenceOf(token).first();
        }
        return inside || !word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }

    /** Neither a person's, nor the end or the start of a longer name, nor an office. */
    private boolean isOneName(AnnotatedArticle article, int first, int end) {
        Token before = first == 0 ? null : article.tokens().get(first - 1);
        boolean cut = before != null && before.name() != NameTag.NONE
                || end < article.tokens().size() && article.tokens().get(end).name() != NameTag.NONE;
        if (cut || givenNames.isGiven(article.tokens().get(first).text())) {
            return false;
        }
        if (DOCUMENTS.contains(article.tokens().get(end - 1).text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = first; i < end; i++) {
            String word = article.tokens().get(i).text();
            if (titles.isRole(word) || titles.title(word) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name is told to have reported something: "according to Ledgerly", "Ledgerly notes that", "Mia asked: “". */
    static boolean reports(AnnotatedArticle article, Name name) {
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        if (!speaks(article, sentence, name.first(), name.end(), REPORTING)) {
            return false;
        }
        int behind = name.end();
        while (behind < sentence.end()
                && (article.tokens().get(behind).tag().isAdverb()
                        || article.tokens().get(behind).tag().isVerb())) {
            behind++;
        }
        boolean told = behind < sentence.end()
                && REPORTED.contains(article.tokens().get(behind).text());
        return behind == name.end() || told;
    }

    private static boolean speaks(AnnotatedArticle article, Sentence sentence, int first, int end, Set<String> verbs) {
        boolean according = first - 2 >= sentence.first()
                && article.tokens().get(first - 1).spells("to")
                && article.tokens().get(first - 2).spells("according");
        if (according) {
            return true;
        }
        boolean opens = first == sentence.first()
                || article.tokens().get(first - 1).text().equals(",");
        int verb = end;
        while (verb < sentence.end() && article.tokens().get(verb).tag().isAdverb()) {
            verb++;
        }
        if (!opens || verb + 1 >= sentence.end()) {
            return false;
        }
        Token said = article.tokens().get(verb);
        return (said.is(VBZ) || said.is(VBD)) && verbs.contains(said.lemma().toLowerCase(Locale.ROOT));
    }
}
