package org.broadsheet.encoder;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** A network that can be run. Safe for use by many threads. */
public interface Network {
    /**
     * Runs it.
     *
     * @throws IllegalStateException where an input is not of the network's shape
     */
    Outputs run(Map<String, Numbers> inputs);

    /**
     * Opens a network by what stands on the class path to run it.
     *
     * @param name what messages call it
     * @param onnx its file
     * @throws IllegalStateException where nothing does, or it does not run on this machine, or the file is no network
     */
    static Network open(String name, byte[] onnx) {
        return ServiceLoader.load(Runtime.class, Network.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ONNX Runtime, which runs " + name
                        + ", is not on the class path: './broadsheet' fetches it where '--second-reader' is on the command"
                        + " line or BROADSHEET_SECOND_READER is 1; elsewhere add the jars of 'batch/onnx'"))
                .open(name, onnx);
    }

    /** What runs networks: a service, as {@link ServiceLoader} finds it. */
    interface Runtime {
        /** The same as {@link Network#open}. */
        Network open(String name, byte[] onnx);
    }

    /**
     * An input: whole numbers in rows.
     *
     * @param values row by row
     * @param columns how many a row has; 0 where the input is one row
     */
    record Numbers(long[] values, int columns) {
        /** One row. */
        public static Numbers of(List<Integer> values) {
            return new Numbers(values.stream().mapToLong(value -> value).toArray(), 0);
        }

        /** How many rows and columns, or of one row how many numbers. */
        public long[] shape() {
            return columns == 0 ? new long[] {values.length} : new long[] {values.length / columns, columns};
        }
    }

    /**
     * What a run gives.
     *
     * @param byName each row by row
     */
    record Outputs(Map<String, float[]> byName) {
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
}
