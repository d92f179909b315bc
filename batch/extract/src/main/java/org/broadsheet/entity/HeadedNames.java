package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Bodies and events that show by a capitalized head word among capitalized words: "Harbour Summit", "Ministry of Public
 * Works", "Ghana-Togo Council".
 */
final class HeadedNames {
    /** Shorter words keep their small letter in headlines: "of", "the". */
    private static final int LONGEST_SMALL_WORD = 3;

    private static final Set<String> NUMERALS = Set.of("I", "II", "III", "IV");
    private static final Set<String> OFFICES =
            WordSets.english("entity-contexts").get("body-offices");

    private final Map<String, List<String>> bodyHeads = new HashMap<>();
    private final Set<String> legalForms = new HashSet<>();
    private final Set<String> eventHeads = WordList.english("event-heads").words();
    private final HeadSpan span;
    private final Gazetteer gazetteer;

    HeadedNames(Titles titles, Gazetteer gazetteer) {
        this.span = new HeadSpan(titles, this);
        this.gazetteer = gazetteer;
        for (WordList.Row row : WordList.english("organization-heads").rows()) {
            List<String> nouns = row.parts(1);
            bodyHeads.put(row.cell(0), nouns.isEmpty() ? List.of(row.cell(0)) : nouns);
            if (row.cell(2).equals("form")) {
                legalForms.add(row.cell(0));
            }
        }
    }

    /** What a body with this head word is called in "the ...", or null where the word is no such head. */
    @Nullable
    List<String> nounsOf(String head) {
        return bodyHeads.get(head.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a company's legal form ("Ltd"). */
    boolean isLegalForm(String word) {
        return legalForms.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word tells a company ("Airlines"), with or without a legal form. */
    boolean isCompany(String word) {
        return bodyHeads.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()).contains("company");
    }

    /** Whether a word is that of a university or college. */
    boolean isCollege(String word) {
        List<String> nouns = bodyHeads.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
        return nouns.contains("university") || nouns.contains("college");
    }

    /** "Harlow University on Long Sound", "… for the Coastal League": where it is and what it does is no part of a college's name. */
    boolean goesNotOn(AnnotatedArticle article, int first, int link) {
        Token token = article.tokens().get(link);
        boolean college = isCollege(article.tokens().get(link - 1).text());
        boolean told = token.spells("for")
                && link - first > 1
                && link + 1 < article.tokens().size()
                && article.tokens().get(link + 1).spells("the");
        return college && (token.spells("on") || told);
    }

    /** Whether each word is a name known everywhere. */
    boolean areKnown(List<String> words) {
        return words.stream().allMatch(word -> gazetteer.known(word) != null);
    }

    /** Whether a name is known everywhere as one of a type. */
    boolean isKnown(String name, EntityType type) {
        Known known = gazetteer.known(name);
        return known != null && known.type() == type;
    }

    /** The bodies and events of a sentence, not overlapping, in order. */
    List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> names = new ArrayList<>();
        if (isHeadline(article, sentence)) {
            return names;
        }
        int free = sentence.first();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Name name = headedAt(article, sentence, i, free);
            if (name != null) {
                // A later head may close a longer name over an earlier one: "Trade Union Congress".
                if (!names.isEmpty() && names.get(names.size() - 1).first() >= name.first()) {
                    names.remove(names.size() - 1);
                }
                names.add(name);
                free = name.first();
            }
        }
        return names;
    }

    private @Nullable Name headedAt(AnnotatedArticle article, Sentence sentence, int head, int free) {
        Token token = article.tokens().get(head);
        if (!Names.isCapitalized(token.text())) {
            return null;
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean event = eventHeads.contains(word);
        if (!event && !bodyHeads.containsKey(word)) {
            return null;
        }
        int first = span.before(article, sentence, head, free);
        int end = head + 1;
        if (event
                && end < sentence.end()
                && NUMERALS.contains(article.tokens().get(end).text())) {
            end++;
        }
        if (!event && !legalForms.contains(word) && !isCompany(word)) {
            end = span.after(article, sentence, first, end);
        }
        // "post-World War II": what tells the war is tied to another word.
        boolean cut = event && first == head;
        if (end - first < 2 || cut) {
            return null;
        }
        if (event && !hasOffice(article, sentence, first) && !hasPeople(article, sentence, end)) {
            return new Name(first, end, EntityType.EVENT, null, EntityRule.EVENT_BY_HEAD);
        }
        return new Name(first, end, EntityType.ORGANIZATION, null, EntityRule.BODY_BY_HEAD);
    }

    /** "president of the Harbour Forum": what has offices is a body; events are only chaired. */
    private boolean hasOffice(AnnotatedArticle article, Sentence sentence, int first) {
        int of = first - 1;
        if (of > sentence.first() && article.tokens().get(of).spells("the")) {
            of--;
        }
        return of > sentence.first()
                && article.tokens().get(of).spells("of")
                && OFFICES.contains(article.tokens().get(of - 1).text().toLowerCase(Locale.ROOT));
    }

    /** "the Harbour Forum's Ana Costa": who is someone's is a body's. */
    private static boolean hasPeople(AnnotatedArticle article, Sentence sentence, int end) {
        return end + 1 < sentence.end()
                && article.tokens().get(end).is(POS)
                && article.tokens().get(end + 1).name() == NameTag.PERSON;
    }

    /** Where nearly every word is capitalized, capitals tell nothing. */
    static boolean isHeadline(AnnotatedArticle article, Sentence sentence) {
        if (article.tokens().get(sentence.end() - 1).text().equals(".")) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        for (Token token : article.tokensOf(sentence)) {
            if (token.text().length() > LONGEST_SMALL_WORD
                    && Character.isLetter(token.text().codePointAt(0))) {
                words++;
                capitals += Names.isCapitalized(token.text()) ? 1 : 0;
            }
        }
        return words >= 6 && capitals * 5 >= words * 4;
    }
}
