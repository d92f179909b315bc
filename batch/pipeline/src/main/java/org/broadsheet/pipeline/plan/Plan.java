package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;

/**
 * What a run has to do.
 *
 * @param listed files that the inputs name
 * @param unchanged files of them that the published snapshot holds already, byte for byte
 * @param splits the files to read, in splits
 * @param rejections what could not be read when the plan was made
 * @param passedOver files of another ending, by ending
 */
public record Plan(
        int listed, int unchanged, List<Split> splits, List<Rejection> rejections, Map<String, Integer> passedOver) {
    /** About a quarter of a minute of work: what a killed run loses at most per worker. */
    private static final long SPLIT_BYTES = 1_500_000;

    private static final int SPLIT_FILES = 250;

    public Plan {
        splits = List.copyOf(splits);
        rejections = List.copyOf(rejections);
        passedOver = Map.copyOf(passedOver);
    }

    /**
     * Plans the reading of what is new.
     *
     * @param published of a set of fingerprints, those that the published snapshot holds
     */
    public static Plan of(InputListing listing, Function<Set<String>, Set<String>> published) {
        List<Rejection> rejections = new ArrayList<>(listing.rejections());
        List<InputRef> inputs = new ArrayList<>();
        for (ListedFile file : listing.files()) {
            try {
                inputs.add(fingerprinted(file));
            } catch (IOException e) {
                rejections.add(rejection(file, e));
            }
        }
        Set<String> fingerprints = new HashSet<>();
        inputs.forEach(input -> fingerprints.add(input.fingerprint()));
        Set<String> known = published.apply(fingerprints);
        List<InputRef> fresh = inputs.stream()
                .filter(input -> !known.contains(input.fingerprint()))
                .toList();
        return new Plan(
                listing.files().size() + listing.rejections().size(),
                inputs.size() - fresh.size(),
                splits(fresh),
                rejections,
                listing.passedOver());
    }

    /** Files to read. */
    public int files() {
        return splits.stream().mapToInt(split -> split.inputs().size()).sum();
    }

    /** Bytes to read. */
    public long bytes() {
        return splits.stream()
                .flatMap(split -> split.inputs().stream())
                .mapToLong(InputRef::bytes)
                .sum();
    }

    private static List<Split> splits(List<InputRef> inputs) {
        List<Split> splits = new ArrayList<>();
        List<InputRef> current = new ArrayList<>();
        long bytes = 0;
        for (InputRef input : inputs) {
            if (!current.isEmpty() && (bytes + input.bytes() > SPLIT_BYTES || current.size() == SPLIT_FILES)) {
                splits.add(new Split(splits.size(), current));
                current = new ArrayList<>();
                bytes = 0;
            }
            current.add(input);
            bytes += input.bytes();
        }
        if (!current.isEmpty()) {
            splits.add(new Split(splits.size(), current));
        }
        return splits;
    }

    private static InputRef fingerprinted(ListedFile file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new InputRef(
                file.path().toString(), file.sourceUri(), bytes, HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    private static Rejection rejection(ListedFile file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Rejection(file.sourceUri(), Rejection.Reason.VANISHED, "gone while the run was planned", 0);
        }
        String detail = e instanceof AccessDeniedException ? "no permission to read" : e.toString();
        return new Rejection(file.sourceUri(), Rejection.Reason.UNREADABLE, detail, 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
