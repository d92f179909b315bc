package org.broadsheet.pipeline.publish;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How long a dataset keeps its snapshots, in {@code _settings.json}: every publication goes by it. */
public final class RetentionSetting {
    static final String PLACE = "_settings.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The file.
     *
     * @param keepFor ISO 8601, such as PT1H
     */
    private record Stored(Integer keepSnapshots, String keepFor) {}

    private RetentionSetting() {}

    /**
     * What was set, or {@link Retention#DEFAULT} where nothing was.
     *
     * @throws DatasetException when the file is damaged
     */
    public static Retention of(DatasetFolder folder) {
        if (!folder.exists(PLACE)) {
            return Retention.DEFAULT;
        }
        try {
            Stored stored = JSON.readValue(folder.read(PLACE), Stored.class);
            return new Retention(stored.keepSnapshots(), Duration.parse(stored.keepFor()));
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw new DatasetException(
                    folder.location(PLACE) + ": damaged: " + e.getMessage() + "; 'broadsheet compact --keep-snapshots "
                            + Retention.DEFAULT.snapshots() + " --keep-for 1h --output " + folder.name()
                            + "' writes it anew",
                    e);
        }
    }

    /**
     * Changes what was set.
     *
     * @param snapshots how many are kept at least, or null for as many as before
     * @param time how long each is kept at least, or null for as long as before
     * @return what is set now
     */
    public static Retention change(DatasetFolder folder, @Nullable Integer snapshots, @Nullable Duration time) {
        boolean whole = snapshots != null && time != null;
        Retention known = whole ? Retention.DEFAULT : of(folder);
        Retention changed =
                new Retention(snapshots == null ? known.snapshots() : snapshots, time == null ? known.time() : time);
        if (whole || !changed.equals(known)) {
            folder.write(
                    PLACE,
                    JSON.writeValueAsString(new Stored(
                                    changed.snapshots(), changed.time().toString()))
                            + "\n");
        }
        return changed;
    }
}
