package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.annotate.Lexicon;

/** Puts the word lists of the training folder together into the lexicon. */
final class LexiconTraining {
    private final SortedMap<String, int[]> clusters = new TreeMap<>();
    private final SortedMap<String, List<String>> marks = new TreeMap<>();

    /** Adds a list of word, coarse, middle and fine cluster. */
    void addClusters(Path file) throws IOException {
        for (String line : LabelledText.lines(file)) {
            String[] fields = line.split("\t");
            if (fields.length == 4) {
                clusters.put(fields[0], new int[] {
                    Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), Integer.parseInt(fields[3])
                });
            }
        }
    }

    /** Adds a list of word and marks. */
    void addMarks(Path file) throws IOException {
        for (String line : LabelledText.lines(file)) {
            String[] fields = line.split("\t");
            for (int i = 1; i < fields.length; i++) {
                add(fields[0], fields[i]);
            }
        }
    }

    /** Adds lines of a mark and, parted by commas, its names; the words of longer names are marked B and I behind it. */
    void addNames(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String mark = line.substring(0, line.indexOf(';'));
                for (String name : line.substring(mark.length() + 1).split(",")) {
                    String[] words = name.strip().split(" ");
                    for (int i = 0; i < words.length; i++) {
                        if (words.length == 1 || words[i].length() > 2) {
                            add(words[i], words.length == 1 ? mark : mark + (i == 0 ? "B" : "I"));
                        }
                    }
                }
            }
        }
    }

    /** Adds that a word is a base form and another one of its inflected forms, see {@link LemmaTraining#add}. */
    void addForm(char inflection, String form, String base) {
        add(form, "+" + inflection);
        if (inflection != 'A') {
            add(base, inflection == 'N' ? "+n" : "+v");
        }
    }

    private void add(String word, String mark) {
        List<String> all = marks.computeIfAbsent(word, key -> new ArrayList<>());
        if (!all.contains(mark)) {
            all.add(mark);
        }
    }

    /** Writes the lexicon into a folder of models. */
    void write(Path folder) throws IOException {
        SortedMap<String, Lexicon.Entry> words = new TreeMap<>();
        clusters.forEach((word, of) ->
                words.put(word, new Lexicon.Entry(of[0], of[1], of[2], marks.getOrDefault(word, List.of()))));
        marks.forEach((word, of) -> words.putIfAbsent(word, new Lexicon.Entry(-1, -1, -1, of)));
        Lexicon.write(folder, words);
    }
}
