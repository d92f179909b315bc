package org.broadsheet.pipeline.publish;

/** Names of places in a dataset that follow from that of a file. */
final class Places {
    private static final String UNFINISHED = ".tmp";

    private Places() {}

    /** The folder that a file or folder lies in; empty for the dataset's own. */
    static String folderOf(String place) {
        int end = place.lastIndexOf('/');
        return end < 0 ? "" : place.substring(0, end);
    }

    /** A hidden name beside the file: a reader that lists the folder never takes it for data. */
    static String unfinished(String place) {
        return hidden(place) + UNFINISHED;
    }

    /** The same for a file that others may write at the same time. */
    static String unfinished(String place, String writer) {
        return hidden(place) + "." + writer + UNFINISHED;
    }

    private static String hidden(String place) {
        int name = place.lastIndexOf('/') + 1;
        return place.substring(0, name) + "." + place.substring(name);
    }
}
