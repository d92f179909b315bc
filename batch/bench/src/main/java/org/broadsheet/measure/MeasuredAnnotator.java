package org.broadsheet.measure;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.jspecify.annotations.Nullable;

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
        if (!isPeer()) {
            Path models = models();
            return models == null ? PerceptronAnnotator.load() : PerceptronAnnotator.load(models);
        }
        return ServiceLoader.load(Annotator.class)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no other annotator is on the class path; run with BROADSHEET_PEER=1, which builds batch/peer"));
    }

    /** Whether it is not our own. */
    public static boolean isPeer() {
        return asked().equals("peer");
    }

    /** The folder that our own annotator's models are read from, or null for those of the application. */
    public static @Nullable Path models() {
        return isPeer() || asked().isEmpty() ? null : Path.of(asked());
    }

    private static String asked() {
        return System.getProperty(PROPERTY, "");
    }
}
