package org.broadsheet.train;

import java.util.List;
import org.broadsheet.annotate.NameLabels;
import org.broadsheet.annotate.NameTag;

/** Reads the name labels of the sources: {@code B-PER}, {@code I-ORG} or, of the teacher, {@code PERSON} without a start. */
final class NameColumn {
    private NameColumn() {}

    /** The labels of a sentence; types other than person, organization and place are none. */
    static byte[] labels(List<String> column) {
        byte[] labels = new byte[column.size()];
        String last = "O";
        NameTag lastType = NameTag.NONE;
        for (int i = 0; i < labels.length; i++) {
            String label = column.get(i);
            boolean marked = label.length() > 2 && label.charAt(1) == '-';
            NameTag type = type(marked ? label.substring(2) : label);
            boolean first = marked ? label.charAt(0) == 'B' || type != lastType : !label.equals(last);
            labels[i] = NameLabels.of(type, first);
            last = label;
            lastType = type;
        }
        return labels;
    }

    /** The types of a sentence's words. */
    static List<NameTag> tags(List<String> column) {
        return column.stream()
                .map(label -> type(label.length() > 2 && label.charAt(1) == '-' ? label.substring(2) : label))
                .toList();
    }

    private static NameTag type(String label) {
        return switch (label) {
            case "PER", "PERSON" -> NameTag.PERSON;
            case "ORG", "ORGANIZATION" -> NameTag.ORGANIZATION;
            case "LOC", "LOCATION" -> NameTag.PLACE;
            default -> NameTag.NONE;
        };
    }
}
