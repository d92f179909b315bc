package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a word and where a sentence ends; the tokens stand parted by blanks, the sentences by bars. */
class SplitterTest {
    private static final Splitter SPLITTER = new Splitter();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "The pier closed. It rained.; The pier closed . | It rained .",
                "Mr. Ode met Dr. Vale in St. Ives.; Mr. Ode met Dr. Vale in St. Ives .",
                "He left the U.S. The plane was late.; He left the U.S. | The plane was late .",
                "The U.S. Senate voted.; The U.S. Senate voted .",
                "They dug for ore. Prices rose.; They dug for ore . | Prices rose .",
                "There he sat. Guests came.; There he sat . | Guests came .",
                "He rang his union rep. Members met.; He rang his union rep . | Members met .",
                "On Sat. Rep. Vale of Arden, Ore., won.; On Sat. Rep. Vale of Arden , Ore. , won .",
                "The answer is no. Members met.; The answer is no . | Members met .",
                "Was it so? No. I left. No. Members met.; Was it so ? | No . | I left . | No . | Members met .",
                "It is no. “We know,” he said.; It is no . | “ We know , ” he said .",
                "See Fig. B, Art. I and No. B12. See no. IV, No. Ten, No. A-4 and No. #5.; See Fig. B , Art. I and No. B12 . | See no. IV , No. Ten , No. A - 4 and No. # 5 .",
                "See no. 5, No. One, Nos. IV and V, no. of seats, art. 3.; See no. 5 , No. One , Nos. IV and V , no. of seats , art. 3 .",
                "Open mon.-fri., dec. 24 to 2.; Open mon. - fri. , dec. 24 to 2 .",
                "She makes art. Members met.; She makes art . | Members met .",
                "She joined Arden Mills Corp.; She joined Arden Mills Corp .",
                "Arden Mills Corp. rose.; Arden Mills Corp. rose .",
                "It's Ana's, isn't it?; It 's Ana 's , is n't it ?",
                "We’ll see what they’ve done.; We ’ll see what they ’ve done .",
                "You cannot; You can not",
                "O'Hara's well-known book; O'Hara 's well - known book",
                "an anti-war ex-minister; an anti-war ex-minister",
                "“Stop!” he said.; “ Stop ! ” | he said .",
                "It cost $1,234.50 (or 12.5%).; It cost $ 1,234.50 ( or 12.5 % ) .",
                "At 10:30 on 3/4 he ran 1/2 mile.; At 10:30 on 3/4 he ran 1/2 mile .",
                "From 10-15 to 20; From 10 - 15 to 20",
                "the '90s and 1990s; the '90s and 1990s",
                "See www.example.org/a?b=1. Then write to a.b@example.com.; See www.example.org/a?b=1 . | Then write to a.b@example.com .",
                "Wait... what?!; Wait ... what ?!",
                "AT&T and R&D; AT&T and R&D",
                "Shares (ARD.L) fell; Shares ( ARD.L ) fell",
                "J. P. Vale of Arden, Ill., won.; J. P. Vale of Arden , Ill. , won .",
                "नमस्ते दुनिया; नमस्ते दुनिया",
                "a😀b; a 😀 b"
            })
    void cutsIntoWordsAndSentences(String text, String expected) {
        Split split = SPLITTER.split(text);
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < split.size(); i++) {
            found.append(i == 0 ? "" : split.endsSentence(i - 1) ? " | " : " ")
                    .append(text, split.from(i), split.to(i));
        }
        assertEquals(expected, found.toString());
    }
}
