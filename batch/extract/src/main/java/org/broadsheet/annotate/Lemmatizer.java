package org.broadsheet.annotate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Gives a word's base form: a rule for the longest ending of an inflected word that the model knows, and a list of
 * pronouns, auxiliaries and clitics. Immutable: safe for use by many threads at once.
 */
public final class Lemmatizer {
    /** The kind of its model file. */
    static final String KIND = "lemmas";

    /** Stands before a whole word in the model. */
    public static final char WHOLE = '^';
    /** The most letters of an ending, unless it is the whole word. */
    public static final int LONGEST_ENDING = 7;

    private static final int LONGEST_WORD = 40;

    private final Map<String, Change> changes;
    /** By form and tag, parted by a slash. */
    private final Map<String, String> closed;

    private Lemmatizer(Map<String, Change> changes, Map<String, String> closed) {
        this.changes = changes;
        this.closed = closed;
    }

    /**
     * How an ending becomes the base form's.
     *
     * @param cut chars to take off the end
     * @param add what to put there
     */
    public record Change(int cut, String add) {
        String of(String form) {
            return form.substring(0, form.length() - cut) + add;
        }
    }

    /**
     * Reads the lemmatizer from a folder of models, or from the class path where that is null.
     *
     * @throws java.io.UncheckedIOException naming the file, when it is missing or damaged
     */
    public static Lemmatizer load(@Nullable Path folder) {
        return ModelFile.read(folder, KIND, in -> new Lemmatizer(read(in), closedClass()));
    }

    /**
     * Writes the changes into a folder of models.
     *
     * @param changes by the letter of {@link #inflection} and an ending in lower case, a whole word with {@link #WHOLE}
     *     before it
     */
    public static void write(Path folder, SortedMap<String, Change> changes) throws IOException {
        StringBuilder lines = new StringBuilder();
        changes.forEach((ending, change) -> lines.append(ending)
                .append(' ')
                .append(change.cut())
                .append(' ')
                .append(change.add())
                .append('\n'));
        ModelFile.write(
                folder.resolve(KIND + ".model"),
                KIND,
                out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Change> read(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        Map<String, Change> changes = new HashMap<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            String[] fields = line.split(" ", 3);
            changes.put(fields[0], new Change(Integer.parseInt(fields[1]), fields[2].intern()));
        }
        return changes;
    }

    private static Map<String, String> closedClass() {
        Map<String, String> closed = new HashMap<>();
        for (WordList.Row row : WordList.english("closed-class-lemmas").rows()) {
            for (String tag : row.parts(1)) {
                closed.put(row.cell(0) + "/" + tag, row.cell(2));
            }
        }
        return closed;
    }

    /**
     * The kind of inflection that a tag says, one letter: a plural, a verb's form in -ing, of the past, of the third
     * person, a comparative or superlative; 0 for words that are their own base form.
     */
    public static char inflection(PennTag tag) {
        return switch (tag) {
            case NNS -> 'N';
            case VBG -> 'G';
            case VBD, VBN -> 'D';
            case VBZ -> 'Z';
            case JJR, JJS, RBR, RBS -> 'A';
            default -> 0;
        };
    }

    /**
     * A word's base form, in lower case unless the tag says that it is a proper name, which stays as written.
     *
     * @param tag its part of speech
     */
    public String lemma(String word, PennTag tag) {
        if (tag.isProperNoun() || word.length() > LONGEST_WORD) {
            return word;
        }
        String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        String listed = closed.get(form + "/" + tag.code());
        if (listed != null) {
            return listed;
        }
        char inflection = inflection(tag);
        return inflection == 0 ? form : uninflected(form, inflection);
    }

    private String uninflected(String form, char inflection) {
        Change whole = changes.get(inflection + "" + WHOLE + form);
        if (whole != null) {
            return whole.of(form);
        }
        for (int from = Math.max(1, form.length() - LONGEST_ENDING); from <= form.length(); from++) {
            Change change = changes.get(inflection + form.substring(from));
            if (change != null && change.cut() < form.length()) {
                String base = change.of(form);
                // "10 ms" are no plural of "m".
                return base.length() > 1 ? base : form;
            }
        }
        return form;
    }
}
