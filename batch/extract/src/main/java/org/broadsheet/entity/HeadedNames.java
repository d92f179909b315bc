package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

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

    private static final int MAX_WORDS_BEFORE = 8;
    private static final int MAX_WORDS_AFTER = 8;
    private static final Set<String> NUMERALS = Set.of("I", "II", "III", "IV");
    private static final Set<String> JOINING = Set.of("of", "for", "on");
    private static final Set<String> OFFICES =
            WordSets.english("entity-contexts").get("body-offices");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Map<String, List<String>> bodyHeads = new HashMap<>();
    private final Set<String> legalForms = new HashSet<>();
    private final Set<String> eventHeads = WordList.english("event-heads").words();
    private final Set<String> dates = WordList.english("not-names")
            .and(WordList.english("months"), WordList.english("weekdays"))
            .words();
    private final Titles titles;
    private final Gazetteer gazetteer;

    HeadedNames(Titles titles, Gazetteer gazetteer) {
        this.titles = titles;
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
        int first = before(article, sentence, head, free);
        int end = head + 1;
        if (event
                && end < sentence.end()
                && NUMERALS.contains(article.tokens().get(end).text())) {
            end++;
        }
        if (!event && !legalForms.contains(word)) {
            end = after(article, sentence, end);
        }
        if (end - first < 2) {
            return null;
        }
        if (event && !hasOffice(article, sentence, first)) {
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

    /** The first of the capitalized words that lead to the head. */
    private int before(AnnotatedArticle article, Sentence sentence, int head, int free) {
        int first = head;
        int at = head - 1;
        while (at >= free && head - at <= MAX_WORDS_BEFORE) {
            Token token = article.tokens().get(at);
            if (isPart(article, sentence, token)) {
                first = at--;
            } else if (at > free
                    && (isHyphen(token) || token.text().equals("&") || isJoin(article, at))
                    && isPart(article, sentence, article.tokens().get(at - 1))) {
                at--;
            } else if (isTiedBySmall(article, at, free)) {
                at -= 3;
                first = at--;
            } else {
                break;
            }
        }
        return first;
    }

    /** The second hyphen of "Editor-in-Chief". */
    private static boolean isTiedBySmall(AnnotatedArticle article, int at, int free) {
        return at - 3 >= free
                && isHyphen(article.tokens().get(at))
                && article.tokens().get(at - 1).text().length() <= LONGEST_SMALL_WORD
                && isHyphen(article.tokens().get(at - 2))
                && article.tokens().get(at).to() - article.tokens().get(at - 2).from()
                        == article.tokens().get(at - 1).text().length() + 2
                && Names.isCapitalized(article.tokens().get(at - 3).text());
    }

    /** "and" inside one name, as the recognizer sees it. */
    private static boolean isJoin(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        return token.spells("and") && token.name() == NameTag.ORGANIZATION;
    }

    private boolean isPart(AnnotatedArticle article, Sentence sentence, Token token) {
        if (!Names.isCapitalized(token.text()) || token.spells("the") || titles.title(token.text()) != null) {
            return false;
        }
        boolean opens = token.index() == sentence.first() || isMarkBefore(article, token);
        if (opens) {
            return token.name() != NameTag.NONE || token.tag().isProperNoun();
        }
        return token.tag().isNoun()
                || token.tag().isAdjective()
                || token.is(VBG)
                || token.is(VBN)
                || token.name() != NameTag.NONE;
    }

    private static boolean isMarkBefore(AnnotatedArticle article, Token token) {
        String before = article.tokens().get(token.index() - 1).text();
        return before.equals("“") || before.equals("\"") || before.equals("``") || before.equals(":");
    }

    private int after(AnnotatedArticle article, Sentence sentence, int from) {
        int end = from;
        int at = from;
        boolean fields = false;
        while (at + 1 < sentence.end() && at - from < MAX_WORDS_AFTER) {
            Token token = article.tokens().get(at);
            boolean opens = at == from && JOINING.contains(token.text()) && !isPlaceOfCollege(article, at);
            fields |= at > from && isField(article, at);
            boolean goesOn = at > from && (isJoin(article, at) || isHyphen(token) || fields && token.spells("and"));
            if (opens || goesOn) {
                at++;
                if (opens && ARTICLES.contains(article.tokens().get(at).text())) {
                    at++;
                }
            } else if (at == from || !isPart(article, sentence, token)) {
                break;
            }
            if (at >= sentence.end()
                    || !isPart(article, sentence, article.tokens().get(at))
                    || isDate(article, at)) {
                break;
            }
            end = ++at;
        }
        return end;
    }

    /** "Harlow University on Long Sound": where it is. */
    private boolean isPlaceOfCollege(AnnotatedArticle article, int at) {
        return article.tokens().get(at).spells("on")
                && isCollege(article.tokens().get(at - 1).text());
    }

    /** "Institute of Tides and Coastal and River Studies": "and" before an adjective goes on with what a body is for. */
    private static boolean isField(AnnotatedArticle article, int at) {
        Token next = article.tokens().get(at + 1);
        return article.tokens().get(at).spells("and")
                && next.tag().isAdjective()
                && next.name() == NameTag.NONE
                && Names.isCapitalized(next.text());
    }

    private boolean isDate(AnnotatedArticle article, int at) {
        return dates.contains(article.tokens().get(at).text().toLowerCase(Locale.ROOT));
    }

    private static boolean isHyphen(Token token) {
        return token.text().equals("-") || token.text().equals("–");
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
