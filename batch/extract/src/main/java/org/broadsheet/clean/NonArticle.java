package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.clean.PageBlocks.Block;
import org.broadsheet.words.WordList;

/**
 * Tells pages that are no article from articles, by what stands on them: notices by their sentences where these are most of
 * the text ({@code notices.tsv}), pages drawn by script by the script. A short
 * text alone is no evidence.
 *
 * @param reason why it is none
 * @param detail what was seen
 */
record NonArticle(Reason reason, String detail) {
    /** Longer texts are about the thing and not the thing itself. */
    private static final int MOST_NOTICE_WORDS = 250;

    private static final int LONGEST_NOTICE = 4000;

    /** Share of the words, of what would be a story, and of what is left out where none is left. */
    private static final double SHARE_OF_A_STORY = 0.75;

    private static final double SHARE_OF_THE_REST = 0.5;
    private static final String QUOTES = "\"“”„«»";
    /** Words that a page drawn by script shows at most without it, and characters of script that draw it. */
    private static final int MOST_SHELL_WORDS = 60;

    private static final int LEAST_SCRIPT = 1500;
    private static final int MOST_SHOWN = 80;

    private static final Map<Reason, List<Pattern>> NOTICES = load();

    private static Map<Reason, List<Pattern>> load() {
        Map<Reason, List<Pattern>> notices = new LinkedHashMap<>();
        for (WordList.Row row : WordList.anyLanguage("notices").rows()) {
            notices.computeIfAbsent(Reason.valueOf(row.cell(0)), reason -> new ArrayList<>())
                    .add(Pattern.compile(row.cell(1)));
        }
        return notices;
    }

    /** The notice that makes up most of a text, if one does. */
    static Optional<NonArticle> notice(List<String> paragraphs) {
        return notice(paragraphs, SHARE_OF_A_STORY);
    }

    private static Optional<NonArticle> notice(List<String> paragraphs, double least) {
        int all = 0;
        for (String paragraph : paragraphs) {
            all += Characters.words(paragraph);
            if (all > MOST_NOTICE_WORDS) {
                return Optional.empty();
            }
        }
        Map<Reason, Integer> words = new EnumMap<>(Reason.class);
        String seen = "";
        for (String paragraph : paragraphs) {
            Optional<Reason> reason = noticeIn(paragraph);
            if (reason.isPresent()) {
                words.merge(reason.get(), Characters.words(paragraph), Integer::sum);
                seen = seen.isEmpty() ? paragraph : seen;
            }
        }
        int of = words.values().stream().mapToInt(Integer::intValue).sum();
        if (of == 0 || of < all * least) {
            return Optional.empty();
        }
        Reason most = words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return Optional.of(new NonArticle(most, "%d of %d words are a notice: %s".formatted(of, all, shortened(seen))));
    }

    private static Optional<Reason> noticeIn(String paragraph) {
        // A story about an outage quotes; notices do not, and none is so long.
        if (paragraph.length() > LONGEST_NOTICE || paragraph.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        String folded = Characters.fold(paragraph).strip();
        for (Map.Entry<Reason, List<Pattern>> notice : NOTICES.entrySet()) {
            for (Pattern pattern : notice.getValue()) {
                if (pattern.matcher(folded).find()) {
                    return Optional.of(notice.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** Of what is left out where nothing is left: the notice among it. */
    static Optional<NonArticle> noticeLeftOut(List<LeftOut> leftOut) {
        List<String> told = leftOut.stream()
                .filter(left -> left.reason() != LeftOut.Reason.NAVIGATION || Prose.is(left.text()))
                .filter(left -> left.reason() != LeftOut.Reason.REPEATED)
                .map(LeftOut::text)
                .toList();
        return notice(told, SHARE_OF_THE_REST);
    }

    /** A page whose text comes by script: hardly a word, and much script. */
    static Optional<NonArticle> inScript(PageBlocks page) {
        int words = page.blocks().stream().mapToInt(Block::words).sum();
        return words <= MOST_SHELL_WORDS && page.scriptLetters() >= LEAST_SCRIPT
                ? Optional.of(new NonArticle(
                        Reason.CONTENT_IN_SCRIPT,
                        "%d words on the page, %d characters of script".formatted(words, page.scriptLetters())))
                : Optional.empty();
    }

    private static String shortened(String text) {
        int codePoints = text.codePointCount(0, text.length());
        return codePoints <= MOST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
