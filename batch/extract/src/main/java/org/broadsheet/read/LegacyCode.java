package org.broadsheet.read;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The code of a text of one byte a character that says nothing of it: the one in which it has the most of the common words
 * of a language, of those that are not plain ASCII, and the fewest letters of others. Hebrew and Thai are told by where
 * their letters lie.
 */
final class LegacyCode {
    /** Candidates; of two that read a text alike the first. */
    private static final List<Charset> CANDIDATES = Stream.of(
                    "windows-1252",
                    "windows-1250",
                    "ISO-8859-2",
                    "windows-1251",
                    "KOI8-U",
                    "IBM866",
                    "ISO-8859-5",
                    "windows-1253",
                    "ISO-8859-7",
                    "windows-1254",
                    "windows-1256",
                    "windows-1257")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private static final Charset HEBREW = Charset.forName("windows-1255");
    private static final @Nullable Charset THAI =
            Charset.isSupported("x-windows-874") ? Charset.forName("x-windows-874") : null;

    private static final List<Script> LANGUAGES = WordList.anyLanguage("common-words").rows().stream()
            .map(Script::of)
            .filter(script -> !script.words.isEmpty())
            .toList();

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Where no text has one: a sign, or a capital, between small letters. */
    private static final Pattern FAULT =
            Pattern.compile("(?<=\\p{Ll})[\\p{So}\\p{Sc}\\p{Sm}\\p{No}\\p{Cc}\\p{Lu}\u00b5\u00bb\u00ab](?=\\p{Ll})");

    /** One common word counts as much as eight guests among the letters: a language's kin has some of them. */
    private static final int WORD_WEIGHT = 8;

    private static final int FAULT_WEIGHT = 4;
    /** Fewer bytes beyond ASCII show nothing. */
    private static final int LEAST_BYTES = 20;

    private LegacyCode() {}

    /**
     * How a language looks.
     *
     * @param words of its common words those of several letters that are not plain ASCII
     * @param letters that it is written with, after Unicode CLDR
     * @param guests letters of its foreign words
     */
    private record Script(Set<String> words, UnicodeSet letters, UnicodeSet guests) {
        static Script of(WordList.Row row) {
            Set<String> words = row.parts(1).stream()
                    .filter(word -> word.length() > 1 && word.chars().anyMatch(c -> c >= 0x80))
                    .collect(Collectors.toUnmodifiableSet());
            ULocale language = new ULocale(row.cell(0));
            UnicodeSet letters = new UnicodeSet(LocaleData.getExemplarSet(language, UnicodeSet.CASE)).freeze();
            UnicodeSet guests = new UnicodeSet(
                            LocaleData.getExemplarSet(language, UnicodeSet.CASE, LocaleData.ES_AUXILIARY))
                    .freeze();
            return new Script(words, letters, guests);
        }

        /** What its common words weigh, less its foreign letters; nothing without a common word. */
        int score(List<String> told) {
            long common = told.stream().filter(words::contains).count();
            return common == 0 ? 0 : (int) (WORD_WEIGHT * common - foreign(told));
        }

        private int foreign(List<String> told) {
            return told.stream()
                    .flatMapToInt(String::codePoints)
                    .filter(c -> c >= 0x80 && !letters.contains(c))
                    .map(c -> guests.contains(c) ? 1 : FAULT_WEIGHT)
                    .sum();
        }
    }

    /**
     * The code of a sample, or nothing where no words tell it.
     *
     * @param least how many common words it has to have
     */
    static Optional<Charset> of(byte[] sample, int least) {
        if (isScript(sample, 0xe0, 0xfa)) {
            return Optional.of(HEBREW);
        }
        if (THAI != null && isScript(sample, 0xa1, 0xfb) && isThai(sample)) {
            return Optional.of(THAI);
        }
        Charset best = null;
        int most = least * FAULT_WEIGHT;
        for (Charset candidate : CANDIDATES) {
            int score = score(sample, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int score(byte[] sample, Charset charset) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(sample)).toString();
        } catch (CharacterCodingException e) {
            // Bytes that this code does not have.
            return -1;
        }
        List<String> told = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().anyMatch(c -> c >= 0x80))
                .toList();
        int best = LANGUAGES.stream()
                .mapToInt(language -> language.score(told))
                .max()
                .orElse(0);
        return best - FAULT_WEIGHT * (int) FAULT.matcher(text).results().count();
    }

    /** Whether nearly all bytes beyond ASCII are letters of one range, in words without any Latin letter. */
    private static boolean isScript(byte[] sample, int first, int last) {
        int letters = 0;
        int others = 0;
        int mixed = 0;
        for (int i = 0; i < sample.length; i++) {
            int b = sample[i] & 0xff;
            if (b >= first && b <= last) {
                letters++;
                mixed += i > 0 && isLatin(sample[i - 1]) || i + 1 < sample.length && isLatin(sample[i + 1]) ? 1 : 0;
            } else if (b >= 0x80 && b != 0xa0 && (b < 0x91 || b > 0x97)) {
                others++;
            }
        }
        return letters >= LEAST_BYTES && others * 30 < letters && mixed * 30 < letters;
    }

    private static boolean isLatin(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /** Thai vowels and tones above and below the line stand behind a consonant, and there are many. */
    private static boolean isThai(byte[] sample) {
        int marks = 0;
        int wrong = 0;
        int letters = 0;
        for (int i = 0; i < sample.length; i++) {
            int b = sample[i] & 0xff;
            letters += b >= 0xa1 ? 1 : 0;
            if (isThaiMark(b)) {
                int before = i == 0 ? 0 : sample[i - 1] & 0xff;
                marks++;
                wrong += before >= 0xa1 && before <= 0xce || isThaiMark(before) ? 0 : 1;
            }
        }
        return marks * 12 > letters && wrong * 30 < marks;
    }

    private static boolean isThaiMark(int b) {
        return b == 0xd1 || b >= 0xd4 && b <= 0xda || b >= 0xe7 && b <= 0xee;
    }
}
