package org.broadsheet.train;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Makes vectors of words small: of length one, without what all have in common, that is their mean and their strongest common
 * directions (Mu and Viswanath 2018), turned to their strongest axes, each number a byte.
 */
final class WordVectorFile {
    private static final int MAGIC = 0x42535756;
    private static final int LARGEST = 127;

    private WordVectorFile() {}

    /**
     * The small vectors, in the order of the words.
     *
     * @param vectors a row a word; they are overwritten
     * @param common how many common directions are taken out
     * @param axes how many are kept
     */
    static byte[][] small(double[][] vectors, int common, int axes) {
        for (double[] vector : vectors) {
            toLengthOne(vector);
        }
        double[] mean = new double[vectors[0].length];
        for (double[] vector : vectors) {
            add(mean, vector, 1.0 / vectors.length);
        }
        for (double[] vector : vectors) {
            add(vector, mean, -1);
        }
        double[][] strongest = SymmetricEigen.vectors(products(vectors));
        for (double[] vector : vectors) {
            for (int i = 0; i < common; i++) {
                add(vector, strongest[i], -product(vector, strongest[i]));
            }
            toLengthOne(vector);
        }
        double[][] turned = SymmetricEigen.vectors(products(vectors));
        double[][] kept = new double[vectors.length][axes];
        double most = 0;
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < axes; j++) {
                kept[i][j] = product(vectors[i], turned[j]);
            }
            toLengthOne(kept[i]);
            most = Math.max(most, Arrays.stream(kept[i]).map(Math::abs).max().orElse(0));
        }
        byte[][] small = new byte[vectors.length][axes];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < axes; j++) {
                small[i][j] = (byte) Math.rint(kept[i][j] * LARGEST / most);
            }
        }
        return small;
    }

    /** Writes the file that {@code org.broadsheet.across.WordVectors} reads. */
    static void write(Path file, List<String> words, byte[][] small) throws IOException {
        byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(MAGIC);
            out.writeInt(words.size());
            out.writeInt(small[0].length);
            out.writeInt(text.length);
            out.write(text);
            for (byte[] vector : small) {
                out.write(vector);
            }
        }
    }

    private static double[][] products(double[][] vectors) {
        int size = vectors[0].length;
        double[][] products = new double[size][size];
        for (double[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                add(products[i], vector, vector[i]);
            }
        }
        return products;
    }

    private static void toLengthOne(double[] vector) {
        double length = Math.sqrt(product(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = length > 0 ? vector[i] / length : 0;
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] vector, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }
}
