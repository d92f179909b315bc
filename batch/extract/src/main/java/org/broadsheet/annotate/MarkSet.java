package org.broadsheet.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * The marks that the lists give a word.
 *
 * @param hashes one for each mark
 * @param traits the bits below that hold
 * @param inflections a bit for each form that the word may be, by the letters of {@link #FORMS}
 */
@SuppressWarnings("ArrayRecordComponent")
record MarkSet(long[] hashes, int traits, int inflections) {
    /** Marks of forms are this sign and a letter: those of {@link Lemmatizer#inflection}, n and v for base forms. */
    static final char FORM = '+';

    private static final String FORMS = "NGDZAnv";

    static final int GIVEN_NAME = 1;
    static final int SURNAME = 2;
    /** Its neighbours in the word vectors are people, bodies, places, or none of these. */
    static final int LIKE_PERSON = 4;

    static final int LIKE_BODY = 8;
    static final int LIKE_PLACE = 16;
    static final int LIKE_NAME = 32;
    static final int BODY = 64;
    static final int PLACE = 128;
    static final int DEMONYM = 256;
    static final int PLAIN = 512;
    /** The legal form of a company, as "Ltd"; a word that heads names of bodies, as "University". */
    static final int LEGAL_FORM = 1024;

    static final int BODY_HEAD = 2048;

    static MarkSet of(List<String> marks) {
        long[] hashes = new long[marks.size()];
        int size = 0;
        int traits = 0;
        int inflections = 0;
        for (String mark : marks) {
            if (mark.charAt(0) == FORM) {
                inflections |= form(mark.charAt(1));
            } else {
                hashes[size++] = Hash.of(mark);
                traits |= traits(mark);
            }
        }
        return new MarkSet(Arrays.copyOf(hashes, size), traits, inflections);
    }

    /** The bit of a form. */
    static int form(char letter) {
        return 1 << FORMS.indexOf(letter);
    }

    private static int traits(String mark) {
        return switch (mark) {
            case "first", "cFirstName", "cMaleName", "cFemaleName" -> GIVEN_NAME;
            case "last0", "last1", "cLastName" -> SURNAME;
            case "P3", "P4" -> LIKE_PERSON | LIKE_NAME;
            case "G2", "G3", "G4" -> LIKE_BODY | LIKE_NAME;
            case "L3", "L4" -> LIKE_PLACE | LIKE_NAME;
            case "cOrganization", "cSportsTeam", "company", "agency", "team" -> BODY;
            case "legal" -> LEGAL_FORM;
            case "head" -> BODY_HEAD;
            case "city0", "city1", "country", "state", "cCity", "cCountry", "cRegion", "cPlace" -> PLACE;
            case "cDemonym" -> DEMONYM;
            case "O3", "O4" -> PLAIN;
            default -> 0;
        };
    }
}
