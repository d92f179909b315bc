package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.broadsheet.confidence.Calibration;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;

/** Writes a model of confidence as the list that {@link ConfidenceModel#load} reads. */
final class ConfidenceFile {
    private ConfidenceFile() {}

    static void write(Path file, String rows, ConfidenceModel model) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# How far " + rows
                + " are trusted: what each feature of the evidence adds to the log-odds (weight, feature, log-odds),");
        lines.add("# what it holds them down to (limit, feature, share),");
        lines.add(
                "# and which share of rows is right at a sum (share, log-odds, share). Written by ./broadsheet train-confidence;");
        lines.add("# confidence/CONFIDENCE.md tells what it rests on.");
        lines.add("# Source: fitted for this project");
        lines.add("# Date: " + LocalDate.now(ZoneOffset.UTC));
        lines.add("weight\t" + ConfidenceModel.BASE + "\t" + model.scoreOf(new FeatureSet(List.of())));
        new TreeMap<>(model.weights()).forEach((feature, weight) -> lines.add("weight\t" + feature + "\t" + weight));
        new TreeMap<>(model.limits()).forEach((feature, share) -> lines.add("limit\t" + feature + "\t" + share));
        for (Calibration.Knot knot : model.calibration().knots()) {
            lines.add("share\t" + knot.score() + "\t" + knot.share());
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
