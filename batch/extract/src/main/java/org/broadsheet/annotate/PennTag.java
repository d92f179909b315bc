package org.broadsheet.annotate;

import java.util.HashMap;
import java.util.Map;

/**
 * A part of speech of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), with the later treebanks' hyphen.
 * Marks that are no Java names have words for names.
 */
public enum PennTag {
    /** Coordinating conjunction. */
    CC,
    /** Numeral. */
    CD,
    /** Determiner. */
    DT,
    /** The "there" of "there is". */
    EX,
    /** Foreign word. */
    FW,
    /** Hyphen inside a compound. */
    HYPH,
    /** Preposition or subordinating conjunction. */
    IN,
    /** Adjective. */
    JJ,
    /** Comparative adjective. */
    JJR,
    /** Superlative adjective. */
    JJS,
    /** Mark of a list item. */
    LS,
    /** Modal verb. */
    MD,
    /** Singular noun. */
    NN,
    /** Proper noun. */
    NNP,
    /** Plural proper noun. */
    NNPS,
    /** Plural noun. */
    NNS,
    /** The "all" of "all the". */
    PDT,
    /** Possessive ending. */
    POS,
    /** Personal pronoun. */
    PRP,
    /** Possessive pronoun. */
    PRP_POSSESSIVE("PRP$"),
    /** Adverb. */
    RB,
    /** Comparative adverb. */
    RBR,
    /** Superlative adverb. */
    RBS,
    /** Particle. */
    RP,
    /** Symbol. */
    SYM,
    /** "to". */
    TO,
    /** Interjection. */
    UH,
    /** Verb, base form. */
    VB,
    /** Verb, past. */
    VBD,
    /** Verb, -ing form. */
    VBG,
    /** Verb, past participle. */
    VBN,
    /** Verb, present, not third person singular. */
    VBP,
    /** Verb, present, third person singular. */
    VBZ,
    /** Wh-determiner: "which". */
    WDT,
    /** Wh-pronoun: "who". */
    WP,
    /** Possessive wh-pronoun: "whose". */
    WP_POSSESSIVE("WP$"),
    /** Wh-adverb: "when". */
    WRB,
    COMMA(","),
    /** Colon, semicolon, dash, dots. */
    COLON(":"),
    /** Mark at the end of a sentence. */
    STOP("."),
    OPEN_QUOTE("``"),
    CLOSE_QUOTE("''"),
    LEFT_BRACKET("-LRB-"),
    RIGHT_BRACKET("-RRB-"),
    /** Sign of a currency. */
    CURRENCY("$"),
    NUMBER_SIGN("#"),
    /** Anything that the set does not hold. */
    OTHER("XX");

    private static final Map<String, PennTag> BY_CODE = new HashMap<>();

    static {
        for (PennTag tag : values()) {
            BY_CODE.put(tag.code, tag);
        }
    }

    private final String code;

    PennTag() {
        code = name();
    }

    PennTag(String code) {
        this.code = code;
    }

    /** The tag of a treebank's code, such as "NNP" or "PRP$"; {@link #OTHER} for a code that the set does not hold. */
    public static PennTag of(String code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }

    /** As a treebank writes it. */
    public String code() {
        return code;
    }

    /** Any noun, names included. */
    public boolean isNoun() {
        return this == NN || this == NNS || isProperNoun();
    }

    public boolean isProperNoun() {
        return this == NNP || this == NNPS;
    }

    public boolean isPluralNoun() {
        return this == NNS || this == NNPS;
    }

    /** Any form of a verb; modals are not among them. */
    public boolean isVerb() {
        return switch (this) {
            case VB, VBD, VBG, VBN, VBP, VBZ -> true;
            default -> false;
        };
    }

    /** Present, past or modal: a form that the verb of a clause has. */
    public boolean isFinite() {
        return this == VBD || this == VBP || this == VBZ || this == MD;
    }

    public boolean isAdjective() {
        return this == JJ || this == JJR || this == JJS;
    }

    public boolean isAdverb() {
        return this == RB || this == RBR || this == RBS;
    }

    /** A personal or a possessive pronoun. */
    public boolean isPersonal() {
        return this == PRP || this == PRP_POSSESSIVE;
    }

    /** Any wh-word. */
    public boolean isWh() {
        return this == WDT || this == WRB || isWhPronoun();
    }

    /** "who", "whose" and their like. */
    public boolean isWhPronoun() {
        return this == WP || this == WP_POSSESSIVE;
    }
}
