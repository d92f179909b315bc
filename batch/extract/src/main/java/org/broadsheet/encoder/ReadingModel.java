package org.broadsheet.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network in the form of ONNX with the pieces of words that it reads. One run uses one thread, so that what it gives does not
 * hang on how many there are. Safe for use by many threads.
 */
public final class ReadingModel {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private ReadingModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /**
     * An input: whole numbers in rows.
     *
     * @param values row by row
     * @param columns how many a row has; 0 where the input is one row
     */
    public record Numbers(long[] values, int columns) {
        /** One row. */
        public static Numbers of(List<Integer> values) {
            return new Numbers(values.stream().mapToLong(value -> value).toArray(), 0);
        }

        long[] shape() {
            return columns == 0 ? new long[] {values.length} : new long[] {values.length / columns, columns};
        }
    }

    /**
     * What a run gives.
     *
     * @param byName each row by row
     */
    public record Outputs(Map<String, float[]> byName) {
        /**
         * One of them.
         *
         * @throws IllegalArgumentException where the network has no output of that name
         */
        public float[] of(String name) {
            float[] values = byName.get(name);
            if (values == null) {
                throw new IllegalArgumentException("no output " + name + " among " + byName.keySet());
            }
            return values;
        }
    }

    /**
     * Loads {@code name.onnx} and {@code name-pieces.txt}, which stand beside a class.
     *
     * @throws IllegalStateException where one is missing or is no such file, or ONNX Runtime does not run on this machine
     */
    public static ReadingModel load(Class<?> beside, String name) {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // On Windows it would tell Microsoft what it runs.
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            String vocabulary = new String(bytes(beside, name + "-pieces.txt"), StandardCharsets.UTF_8);
            return new ReadingModel(
                    environment,
                    environment.createSession(bytes(beside, name + ".onnx"), options),
                    new WordPieces(List.of(vocabulary.split("\n"))));
        } catch (OrtException e) {
            throw new IllegalStateException(name + ".onnx: " + e.getMessage(), e);
        }
    }

    /** Its library is native: there is one for Linux with glibc, macOS and Windows, and it is unpacked where temporary files go. */
    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            // What is told of a failure is its innermost cause, which here is the name of a file: so it is none of this
            // one.
            IllegalStateException told =
                    new IllegalStateException("ONNX Runtime, which reads figures a second time, does not"
                            + " run on this machine (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch")
                            + "; its library is unpacked into " + System.getProperty("java.io.tmpdir") + "): " + root);
            told.addSuppressed(e);
            throw told;
        }
    }

    private static byte[] bytes(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + beside.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The pieces that it reads a text by. */
    public WordPieces pieces() {
        return pieces;
    }

    /**
     * Runs it.
     *
     * @throws IllegalStateException where an input is not of the network's shape
     */
    public Outputs run(Map<String, Numbers> inputs) {
        List<OnnxTensor> tensors = new ArrayList<>();
        try {
            Map<String, OnnxTensor> given = new LinkedHashMap<>();
            for (Map.Entry<String, Numbers> input : inputs.entrySet()) {
                Numbers numbers = input.getValue();
                OnnxTensor tensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers.values()), numbers.shape());
                tensors.add(tensor);
                given.put(input.getKey(), tensor);
            }
            Map<String, float[]> found = new LinkedHashMap<>();
            try (OrtSession.Result result = session.run(given)) {
                result.forEach(output -> {
                    FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                    float[] copy = new float[values.remaining()];
                    values.get(copy);
                    found.put(output.getKey(), copy);
                });
            }
            return new Outputs(found);
        } catch (OrtException e) {
            throw new IllegalStateException("the network did not run: " + e.getMessage(), e);
        } finally {
            tensors.forEach(OnnxTensor::close);
        }
    }
}
