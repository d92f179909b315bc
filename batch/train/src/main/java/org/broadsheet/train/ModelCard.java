package org.broadsheet.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Writes what is known of the models beside them: data, licences, day, command, scores, checksums. */
final class ModelCard {
    private static final String NAME = "MODELS.md";

    private ModelCard() {}

    static void write(Path to, Path folder, Recipe recipe, long seed, List<String> scores) throws IOException {
        List<String> lines = new ArrayList<>(Resources.lines("model-card-head.md"));
        lines.add("");
        lines.add("Trained " + LocalDate.now(ZoneOffset.UTC) + " by `./broadsheet train FOLDER --seed " + seed + "`.");
        lines.add("");
        lines.add("| use | file | weight | SHA-256, first 16 digits |");
        lines.add("|---|---|---|---|");
        for (Recipe.Line line : recipe.lines()) {
            lines.add("| " + line.use() + " | " + line.file() + " | " + line.weight() + " | "
                    + digest(folder.resolve(line.file())) + " |");
        }
        lines.add("");
        lines.add("| model | bytes | SHA-256, first 16 digits |");
        lines.add("|---|---|---|");
        try (Stream<Path> models = Files.list(to)) {
            for (Path model : models.filter(path -> path.toString().endsWith(".model"))
                    .sorted()
                    .toList()) {
                lines.add("| " + model.getFileName() + " | " + Files.size(model) + " | " + digest(model) + " |");
            }
        }
        lines.add("");
        scores.forEach(score -> lines.add("- " + score));
        Files.writeString(to.resolve(NAME), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** The scores that the card in a folder tells; none where there is no card. */
    static List<String> scores(Path folder) throws IOException {
        Path card = folder.resolve(NAME);
        if (!Files.exists(card)) {
            return List.of();
        }
        return Files.readAllLines(card).stream()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
