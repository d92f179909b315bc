package org.broadsheet.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.broadsheet.annotate.Split;
import org.broadsheet.annotate.Splitter;

/**
 * Short documents made up from sentence templates and {@link MadeNames}, labelled: they teach the words around names in
 * business and sport news, of which there is little free text, and some of them are written as headlines are.
 */
final class MadeText {
    private static final int SENTENCES = 8;
    private static final int NAMES = 4;

    private final List<List<String>> templates = new ArrayList<>();
    private final MadeNames names;
    private final Random random;
    private final Splitter splitter = new Splitter();

    MadeText(List<String> templates, MadeNames names, Random random) {
        for (String line : templates) {
            if (!line.isBlank() && !line.startsWith("#")) {
                this.templates.add(List.of(line.split(" ")));
            }
        }
        this.names = names;
        this.random = random;
    }

    /** So many documents; each speaks of few names, as real ones do. */
    LabelledText documents(int count) {
        List<List<LabelledText.Sentence>> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Cast cast = new Cast();
            List<LabelledText.Sentence> document = new ArrayList<>();
            for (int k = 0; k < SENTENCES; k++) {
                document.add(cast.sentence(templates.get(random.nextInt(templates.size()))));
            }
            documents.add(document);
        }
        return new LabelledText(documents);
    }

    /** The names that one document speaks of. */
    private final class Cast {
        private final List<String> people = new ArrayList<>();
        private final List<String> companies = new ArrayList<>();
        private final List<String> teams = new ArrayList<>();
        private final List<String> bodies = new ArrayList<>();
        private final List<String> places = new ArrayList<>();

        Cast() {
            for (int i = 0; i < NAMES; i++) {
                people.add(names.person());
                companies.add(names.company());
                teams.add(names.team());
                bodies.add(names.body());
                places.add(names.place());
            }
        }

        LabelledText.Sentence sentence(List<String> template) {
            LabelledText.Sentence sentence = new LabelledText.Sentence(new ArrayList<>(), new ArrayList<>());
            int style = random.nextInt(12);
            for (String word : template) {
                if (word.length() == 3 && word.charAt(0) == '{') {
                    add(sentence, name(word.charAt(1)), type(word.charAt(1)), style);
                } else {
                    sentence.words().add(styled(word, style));
                    sentence.labels().add("O");
                }
            }
            return sentence;
        }

        private String name(char kind) {
            int which = random.nextInt(NAMES);
            String person = people.get(which);
            return switch (kind) {
                case 'P' -> person;
                case 'p' -> person.substring(person.lastIndexOf(' ') + 1);
                case 'C' -> companies.get(which);
                case 'T' -> teams.get(which);
                case 'A' -> bodies.get(which);
                case 'L' -> places.get(which);
                default -> throw new IllegalArgumentException("no names of the kind " + kind);
            };
        }

        private String type(char kind) {
            return switch (kind) {
                case 'P', 'p' -> "PER";
                case 'L' -> "LOC";
                default -> "ORG";
            };
        }

        private void add(LabelledText.Sentence sentence, String name, String type, int style) {
            Split split = splitter.split(name + " x");
            for (int i = 0; i + 1 < split.size(); i++) {
                String word = name.substring(split.from(i), split.to(i));
                sentence.words().add(style == 0 ? word.toUpperCase(Locale.ROOT) : word);
                sentence.labels().add((i == 0 ? "B-" : "I-") + type);
            }
        }

        /** Every twelfth sentence is in capitals, as many have capitalized words, as headlines do. */
        private String styled(String word, int style) {
            if (style == 0) {
                return word.toUpperCase(Locale.ROOT);
            }
            return style == 1 && word.length() > 3
                    ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                    : word;
        }
    }
}
