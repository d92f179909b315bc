package org.broadsheet.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.measure.AttributedDocument.Stretch;

/** The verbs by which the corpus's scorer tells speech from plans and beliefs, with their regular forms. */
final class SpeechVerbs {
    private static final String LEMMAS = """
            say tell add announce claim argue note state report warn explain insist acknowledge admit affirm allege
            assert boast complain concede conclude confirm contend declare deny describe disclose emphasize emphasise
            estimate highlight hint indicate inform lament maintain mention observe pledge point predict promise quip
            reaffirm recall reiterate remark reply respond reveal stress suggest swear testify underline underscore urge
            vow ask answer caution charge counter joke recount relate repeat retort tweet write accuse agree believe call
            comment criticize criticise demand express propose recommend request speak think""";
    private static final Set<String> FORMS = forms();

    private SpeechVerbs() {}

    /** Whether a cue holds a verb of saying or is "according to". */
    static boolean speech(String text, List<Stretch> cue) {
        StringBuilder words = new StringBuilder();
        for (Stretch stretch : cue) {
            words.append(text, stretch.from(), stretch.to()).append(' ');
        }
        String[] tokens = words.toString().toLowerCase(Locale.ROOT).strip().split("[\\s\\p{Z}]+");
        for (String token : tokens) {
            if (FORMS.contains(token)) {
                return true;
            }
        }
        return tokens.length > 1 && tokens[0].equals("according") && tokens[1].equals("to");
    }

    private static Set<String> forms() {
        Set<String> forms = new HashSet<>(Set.of(
                "said",
                "told",
                "wrote",
                "written",
                "spoke",
                "spoken",
                "thought",
                "admitted",
                "admitting",
                "quipped",
                "quipping",
                "swore"));
        for (String lemma : LEMMAS.split("\\s+")) {
            String stem = lemma.substring(0, lemma.length() - 1);
            boolean changesY = lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
            boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee");
            forms.add(lemma);
            forms.add(changesY ? stem + "ied" : lemma + (lemma.endsWith("e") ? "d" : "ed"));
            forms.add(changesY ? stem + "ies" : lemma + "s");
            forms.add((dropsE ? stem : lemma) + "ing");
        }
        return Set.copyOf(forms);
    }
}
