package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainVectorsTest {
    @TempDir
    private Path folder;

    private Path vectors(String words) throws IOException {
        return Files.writeString(folder.resolve("vectors.json"), """
                {"size": 6, "dimensions": 3, "words": [%s],
                 "vectors": {"ship": [1.0, 0.1, 0.3, 9], "boat": [0.9, 0.2, 0.2, 9], "of": [0.1, 0.9, 0.4, 9],
                             ",": [5, 5, 5, 9], "tax": [0.2, 0.1, 1.1, 9], "duty": [0.1, 0.2, 0.9, 9]}}
                """.formatted(words));
    }

    private static final String WORDS = "\"of\", \",\", \"ship\", \"tax\", \"boat\", \"duty\"";

    @Test
    void writesTheWordsOfLettersInOrderTheSameEachTime() throws IOException {
        Path one = folder.resolve("one.model");
        Path other = folder.resolve("other.model");
        for (Path to : new Path[] {one, other}) {
            assertEquals(
                    0,
                    TrainVectors.commandLine()
                            .execute(
                                    vectors(WORDS).toString(),
                                    "--axes",
                                    "1",
                                    "--words",
                                    "4",
                                    "--output",
                                    to.toString()));
        }

        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
        try (DataInputStream in = new DataInputStream(Files.newInputStream(one))) {
            assertEquals(0x42535756, in.readInt());
            assertEquals(4, in.readInt());
            assertEquals(1, in.readInt());
            assertEquals("of\nship\ntax\nboat", new String(in.readNBytes(in.readInt())));
            assertEquals(4, in.readAllBytes().length);
        }
    }

    @Test
    void tellsWhichWordHasNoVector() throws IOException {
        StringWriter told = new StringWriter();
        CommandLine command = TrainVectors.commandLine().setErr(new PrintWriter(told));

        int exit = command.execute(
                vectors(WORDS + ", \"pier\"").toString(),
                "--output",
                folder.resolve("x").toString());

        assertNotEquals(0, exit);
        assertTrue(told.toString().contains("no vector of the word \"pier\""), told.toString());
    }

    @Test
    void whatIsNearStaysNear() {
        Random random = new Random(4);
        double[][] vectors = new double[200][10];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < 10; j++) {
                // Two kinds of words that differ along the last axis, and one strong direction that all share.
                vectors[i][j] =
                        random.nextGaussian() + (j == 0 ? 20 * random.nextGaussian() : 0) + (j == 9 ? i % 2 * 6 : 0);
            }
        }

        byte[][] small = WordVectorFile.small(vectors, 1, 4);

        int right = 0;
        for (int i = 2; i < vectors.length; i++) {
            right += product(small[i], small[i % 2]) > product(small[i], small[1 - i % 2]) ? 1 : 0;
        }
        assertTrue(right > 170, right + " of 198 are nearer to their kind");
    }

    private static int product(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Test
    void findsTheAxesOfAMatrix() {
        double[][] vectors = SymmetricEigen.vectors(new double[][] {{2, 1, 0}, {1, 2, 0}, {0, 0, 5}});

        assertArrayEquals(new double[] {0, 0, 1}, vectors[0], 1e-9);
        assertArrayEquals(new double[] {Math.sqrt(.5), Math.sqrt(.5), 0}, vectors[1], 1e-9);
        assertEquals(0, vectors[2][0] + vectors[2][1], 1e-9);
    }
}
