package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a run cost.
 *
 * @param cpuSeconds of each step, in order
 * @param peakMegabytes resident memory of its process
 */
record RunCost(Map<String, Double> cpuSeconds, double peakMegabytes) {
    private static final String PEAK = "peak";

    RunCost {
        cpuSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(cpuSeconds));
    }

    /** Of all steps. */
    double all() {
        return cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Of a step, 0 where there was none. */
    double of(String step) {
        return cpuSeconds.getOrDefault(step, 0.0);
    }

    /** A line for each step, and the peak. */
    void write(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        cpuSeconds.forEach((step, seconds) -> lines.append(step + " " + seconds + "\n"));
        Files.writeString(file, lines + PEAK + " " + peakMegabytes + "\n");
    }

    /** Reads what {@link #write} has written. */
    static RunCost read(Path file) throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int space = line.indexOf(' ');
            values.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        }
        Double peak = values.remove(PEAK);
        if (peak == null) {
            throw new IOException(file + " tells no peak");
        }
        return new RunCost(values, peak);
    }

    @Override
    public String toString() {
        StringJoiner steps = new StringJoiner(" ");
        cpuSeconds.forEach((step, seconds) -> steps.add(String.format(Locale.ROOT, "%s %.1f", step, seconds)));
        return String.format(Locale.ROOT, "%s all %.1f CPU s, peak %,.0f MB", steps, all(), peakMegabytes);
    }
}
