package org.broadsheet.pipeline.iceberg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a dataset knows of one catalog in which it is registered: {@code _iceberg/<catalog>.<namespace>/registration.json}.
 *
 * @param catalog its name
 * @param address what tells it from another of the name
 * @param namespace where its tables are
 * @param snapshots those that the catalog keeps, oldest first
 */
record RegistrationFile(String catalog, String address, String namespace, List<Registered> snapshots) {
    private static final String NAME = "registration.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** A snapshot that was registered. */
    record Registered(int number, Instant registeredAt) {}

    RegistrationFile {
        snapshots = List.copyOf(snapshots);
    }

    /** The folder of a registration, relative to the dataset. */
    static String folder(String catalog, String namespace) {
        return Registration.FOLDER + "/" + catalog + "." + namespace;
    }

    /** What was registered there, or null where nothing was. */
    static @Nullable RegistrationFile read(DatasetFolder dataset, String folder) {
        String place = folder + "/" + NAME;
        if (!dataset.exists(place)) {
            return null;
        }
        try {
            return JSON.readValue(dataset.read(place), RegistrationFile.class);
        } catch (JacksonException e) {
            throw new DatasetException(
                    dataset.location(place) + ": damaged: " + e.getMessage()
                            + "; delete it, and 'broadsheet register' writes it anew",
                    e);
        }
    }

    /** Every registration of a dataset. */
    static List<RegistrationFile> all(DatasetFolder dataset) {
        List<RegistrationFile> all = new ArrayList<>();
        for (String name : dataset.list(Registration.FOLDER)) {
            RegistrationFile known = read(dataset, Registration.FOLDER + "/" + name);
            if (known != null) {
                all.add(known);
            }
        }
        return all;
    }

    void write(DatasetFolder dataset) {
        dataset.write(folder(catalog, namespace) + "/" + NAME, JSON.writeValueAsString(this) + "\n");
    }

    /** With a snapshot that was registered now. */
    RegistrationFile with(int number, Instant now) {
        List<Registered> more = new ArrayList<>(snapshots);
        more.removeIf(known -> known.number() == number);
        more.add(new Registered(number, now));
        return new RegistrationFile(catalog, address, namespace, more);
    }

    /** With some of its snapshots. */
    RegistrationFile of(List<Registered> kept) {
        return new RegistrationFile(catalog, address, namespace, kept);
    }
}
