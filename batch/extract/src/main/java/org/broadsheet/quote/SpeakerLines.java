package org.broadsheet.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Finds lines that name their speaker before a colon. */
final class SpeakerLines {
    /** Longer phrases before a colon are sentences, no names of speakers. */
    private static final int LONGEST_SPEAKER = 5;

    private static final Set<String> ROLES = WordList.english("roles").words();

    private static final Set<String> TALKING = WordSets.english("speaker-words").get("talking");

    private final ParsedArticle parsed;
    private final Attributions attributions;
    /** How often each role stands before a colon at the start of a paragraph: in a talk more than once. */
    private final Map<String, Integer> roles = new HashMap<>();

    /** Whether the lines are a talk: of speakers in turn, in sentences. Credits and lists of jobs are none. */
    private final boolean talk;

    SpeakerLines(ParsedArticle parsed, Attributions attributions) {
        this.parsed = parsed;
        this.attributions = attributions;
        String last = "";
        int turns = 0;
        int lines = 0;
        int spoken = 0;
        for (Sentence sentence : parsed.article().sentences()) {
            int colon = opens(sentence.first()) ? colon(sentence.first(), sentence) : -1;
            if (colon < 0 || !isRole(colon) && !named(sentence.first(), colon)) {
                continue;
            }
            String label = label(sentence.first(), colon);
            if (isRole(colon)) {
                roles.merge(label, 1, Integer::sum);
            }
            turns += label.equals(last) ? 0 : 1;
            lines++;
            spoken += parsed.finiteIn(colon + 1, sentence.end()) || parsed.is(sentence.end() - 1, "?") ? 1 : 0;
            last = label;
        }
        this.talk = turns > 2 && 2 * spoken > lines;
    }

    /** "PEREIRA: We will see." in a transcript, "Pereira: No deal" in a headline, "Judge: Sit down." where she speaks again. */
    void read(Sentence sentence) {
        int first = sentence.first();
        if (parsed.quoteMark(first) && first + 1 < sentence.end()) {
            // “PEREIRA: We will see.” in a transcript that is quoted whole
            first++;
        }
        int colon = colon(first, sentence);
        if (colon < 0 || !speaks(first, colon) || !opens(sentence.first()) && !isTurn(sentence)) {
            return;
        }
        int end = end(sentence);
        if (attributions.claimedBetween(colon + 1, end)) {
            return;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(colon + 1, end)),
                new Subject(first, colon),
                new Stretch(colon, colon + 1),
                null,
                QuoteRule.SPEAKER_LINE,
                false));
    }

    private boolean opens(int first) {
        return first == 0 || parsed.paragraph(first - 1) != parsed.paragraph(first);
    }

    /** "Costa: We left. Weber: You did not.": a talk in one paragraph, which opens with a name of its own. */
    private boolean isTurn(Sentence sentence) {
        List<Sentence> all = parsed.article().sentences();
        int opening = sentence.index();
        while (opening > 0 && all.get(opening - 1).paragraph() == sentence.paragraph()) {
            opening--;
        }
        Sentence line = all.get(opening);
        int colon = colon(line.first(), line);
        return colon > 0 && (speaks(line.first(), colon) || isRole(colon));
    }

    /** Before the next turn, or at the end of the paragraph. */
    private int end(Sentence sentence) {
        List<Sentence> all = parsed.article().sentences();
        int end = sentence.end();
        for (int next = sentence.index() + 1; next < all.size(); next++) {
            Sentence more = all.get(next);
            int colon = colon(more.first(), more);
            if (more.paragraph() != sentence.paragraph() || colon > 0 && speaks(more.first(), colon)) {
                break;
            }
            end = more.end();
        }
        return end;
    }

    /** The colon behind a phrase that opens at a token and could be a speaker's, with words behind it; -1 where none is. */
    private int colon(int first, Sentence sentence) {
        int colon = parsed.phraseStart(first) == first ? parsed.phraseEnd(first) : -1;
        boolean leads =
                colon > 0 && colon + 1 < sentence.end() && parsed.is(colon, ":") && colon - first <= LONGEST_SPEAKER;
        return leads ? colon : -1;
    }

    private boolean speaks(int first, int colon) {
        return named(first, colon) || talk && roles.getOrDefault(label(first, colon), 0) > 1;
    }

    private boolean isRole(int colon) {
        String head = parsed.word(colon - 1);
        return ROLES.contains(head) || TALKING.contains(head);
    }

    private String label(int first, int colon) {
        return parsed.article().text(first, colon);
    }

    private boolean named(int first, int end) {
        for (int i = first; i < end; i++) {
            if (parsed.token(i).name() != NameTag.PERSON
                    && parsed.token(i).name() != NameTag.ORGANIZATION
                    && !parsed.tag(i).isProperNoun()
                    && !isCapitals(parsed.token(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** "PEREIRA" */
    private static boolean isCapitals(String text) {
        return text.length() > 2 && text.chars().allMatch(Character::isUpperCase);
    }
}
