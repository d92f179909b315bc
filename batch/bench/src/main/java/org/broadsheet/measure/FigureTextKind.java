package org.broadsheet.measure;

import java.util.Locale;

/** A kind of the texts whose figures are judged, and what a judgement of one may serve. */
public enum FigureTextKind {
    /** News that models may be trained on. */
    NEWS("news", true),
    /** Web pages of all kinds. */
    PAGE("pages", true),
    /** News of the attributions, which serves to fit the numbers of a confidence alone, never to learn how a field is found. */
    ARTICLE("articles", false);

    private final String label;
    private final boolean learnedFrom;

    FigureTextKind(String label, boolean learnedFrom) {
        this.label = label;
        this.learnedFrom = learnedFrom;
    }

    /** Whether models that find the fields of figures may learn from it. */
    public boolean isLearnedFrom() {
        return learnedFrom;
    }

    /** What tables call its texts. */
    public String label() {
        return label;
    }

    /** What names of its texts begin with, as in {@code news/12}. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT) + "/";
    }

    /** What stands behind the kind in the name of a text. */
    String within(String document) {
        return document.substring(prefix().length());
    }

    /**
     * The kind of the text of that name.
     *
     * @throws IllegalArgumentException where the name is of no kind
     */
    public static FigureTextKind of(String document) {
        for (FigureTextKind kind : values()) {
            if (document.startsWith(kind.prefix())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("none of news/12, page/0003, article/12: " + document);
    }
}
