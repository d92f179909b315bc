package org.broadsheet.measure;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.PerceptronAnnotator;

/**
 * The annotator that is measured: the application's own, or what the system property {@code broadsheet.annotator} names:
 * {@code peer}, the one that module {@code batch/peer} brings, or a folder of models fresh from the trainer.
 */
public final class MeasuredAnnotator {
    private static final String PROPERTY = "broadsheet.annotator";

    private MeasuredAnnotator() {}

    /**
     * Loads it.
     *
     * @throws IllegalStateException when the peer is asked for and was not built
     */
    public static Annotator load() {
        String asked = System.getProperty(PROPERTY, "");
        if (asked.isEmpty()) {
            return PerceptronAnnotator.load();
        }
        if (!asked.equals("peer")) {
            return PerceptronAnnotator.load(Path.of(asked));
        }
        return ServiceLoader.load(Annotator.class)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no other annotator is on the class path; run with BROADSHEET_PEER=1, which builds batch/peer"));
    }
}
