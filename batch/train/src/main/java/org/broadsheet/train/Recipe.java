package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files train what: lines of use, file, column of the labels and weight, parted by tabs.
 *
 * @param lines all that are no comments, in order
 */
record Recipe(List<Line> lines) {
    /**
     * A line.
     *
     * @param use what the file is for
     * @param file its path in the training folder
     * @param column column of the labels, the word's own being 0
     * @param weight how much an error in it counts
     */
    record Line(String use, String file, int column, float weight) {}

    /**
     * Reads a recipe, or the one that comes with the trainer where that is null.
     *
     * @throws IOException naming the recipe and line, when one is no line of a recipe
     */
    static Recipe read(@Nullable Path file) throws IOException {
        List<String> text = file == null ? Resources.lines("recipe.tsv") : LabelledText.lines(file);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            try {
                lines.add(new Line(
                        cells[0],
                        cells[1],
                        cells.length > 2 ? Integer.parseInt(cells[2]) : 0,
                        cells.length > 3 ? Float.parseFloat(cells[3]) : 1));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new IOException(
                        (file == null ? "recipe.tsv" : file) + ", line " + (i + 1) + ": \"" + line + "\"", e);
            }
        }
        return new Recipe(List.copyOf(lines));
    }

    /** The lines of a use. */
    List<Line> of(String use) {
        return lines.stream().filter(line -> line.use().equals(use)).toList();
    }
}
