package org.broadsheet.measure;

import java.util.Locale;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.EntityCandidate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader judged of a name: its place and a digest, none of its words.
 *
 * @param document id of the page, or digest of the article's file name, which tells its headline
 * @param first where it is first named, code points in the body
 * @param digest of the name and the type it was found as: tells a name that is found in another way than when it was read
 * @param type what it is the whole name of; null where it is the name of something else, cut, or no name
 * @param service whether it names as well what this body makes, so that a product is right of it, too
 */
public record NameLabel(
        String document,
        Span first,
        String digest,
        @Nullable EntityType type,
        boolean service) {
    private static final String NONE = "none";
    private static final int DIGITS = 8;

    /** Behind the type of what is a product as well: "organization/product". */
    private static final String SERVICE = "/product";

    /** How labels call an article of the attributions. */
    static String document(String file) {
        return ContentId.of("file", file).substring(0, DIGITS);
    }

    /** The label of a candidate that is to be judged. */
    static NameLabel of(String document, EntityCandidate candidate, @Nullable EntityType type) {
        return new NameLabel(document, candidate.first(), digest(candidate), type, false);
    }

    /**
     * Reads a line: document, place, digest, and person, organization, place, event, product, organization/product or none.
     *
     * @throws IllegalArgumentException telling the line that is none
     */
    public static NameLabel parse(String line) {
        String[] cells = line.split("\t", -1);
        String[] ends = cells.length == 4 ? cells[1].split("-", -1) : new String[0];
        if (ends.length != 2) {
            throw new IllegalArgumentException("not document, place, digest and type: " + line);
        }
        boolean service = cells[3].endsWith(SERVICE);
        String type = service ? cells[3].substring(0, cells[3].length() - SERVICE.length()) : cells[3];
        return new NameLabel(
                cells[0],
                new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])),
                cells[2],
                type.equals(NONE) ? null : EntityType.valueOf(type.toUpperCase(Locale.ROOT)),
                service);
    }

    /** Whether a candidate of its document is the name that was read. */
    boolean tells(EntityCandidate candidate) {
        return first.equals(candidate.first()) && digest.equals(digest(candidate));
    }

    private static String digest(EntityCandidate candidate) {
        return ContentId.of("name", candidate.type().name(), candidate.name()).substring(0, DIGITS);
    }

    /** The line that {@link #parse} reads. */
    @Override
    public String toString() {
        return String.join(
                "\t",
                document,
                first.start() + "-" + first.end(),
                digest,
                (type == null ? NONE : type.name().toLowerCase(Locale.ROOT)) + (service ? SERVICE : ""));
    }
}
