package org.broadsheet.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/** Names of works by what they are called before their title, and of pacts by what stands behind. */
final class WorksAndPacts {
    private static final Set<String> WORKS = WordSets.english("entity-contexts").get("works");

    /** What states agree on, where it stands behind its name. */
    private static final Set<String> PACTS = WordSets.english("entity-contexts").get("pacts");

    /** Words from a pact's name to what it is: "(HTP) free-trade deal". */
    private static final int LONGEST_PACT = 7;

    private final GivenNames givenNames;

    WorksAndPacts(GivenNames givenNames) {
        this.givenNames = givenNames;
    }

    /** A name that is a work's or a pact's wherever it stands, and the letters in brackets behind it. */
    Set<String> of(AnnotatedArticle article, Name name) {
        Set<String> works = new HashSet<>();
        boolean pact = isPact(article, name);
        if (pact || isWork(article, name)) {
            works.add(article.text(name.first(), name.end()));
        }
        if (pact && article.tokens().get(name.end()).text().equals("(")) {
            works.add(article.tokens().get(name.end() + 1).text());
        }
        return works;
    }

    /** "the Valdoria Trade Partnership deal": a partnership that is told to be an agreement is no body. */
    private static boolean isPact(AnnotatedArticle article, Name name) {
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        boolean partnership = article.tokens().get(name.end() - 1).text().equals("Partnership");
        int end = Math.min(sentence.end(), name.end() + LONGEST_PACT);
        for (int i = name.end(); partnership && i < end; i++) {
            if (article.tokens().get(i).tag().isVerb()) {
                // "The Harbour Partnership signed a deal" as a body does.
                return false;
            }
            if (PACTS.contains(article.tokens().get(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "the musical ‘Arden’": but "the novel Ana Costa wrote". */
    private boolean isWork(AnnotatedArticle article, Name name) {
        Token first = article.tokens().get(name.first());
        int at = name.first() - 1;
        boolean quoted = at > 0 && isQuote(article.tokens().get(at));
        at -= quoted ? 1 : 0;
        if (at < article.sentenceOf(first).first()) {
            return false;
        }
        boolean person = name.type() == EntityType.PERSON && name.length() > 1 && givenNames.isGiven(first.text());
        return WORKS.contains(article.tokens().get(at).text()) && (quoted || !person);
    }

    private static boolean isQuote(Token token) {
        return Set.of("“", "\"", "``", "‘", "'", "`").contains(token.text());
    }
}
