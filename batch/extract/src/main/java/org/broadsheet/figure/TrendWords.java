package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.JJR;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.RP;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.Trend;
import org.jspecify.annotations.Nullable;

/** Whether a number is told as a change: "rose 5%", "down 3 points", "an increase of 200". From {@code trends.tsv}. */
final class TrendWords {
    /** Adverbs, bounds and particles between the verb and the number are stepped over, up to this many atoms. */
    private static final int MAX_STEPS = 5;

    private static final Set<String> BETWEEN = Set.of(
            "by",
            "about",
            "around",
            "almost",
            "nearly",
            "roughly",
            "approximately",
            "just",
            "only",
            "another",
            "more",
            "than",
            "at",
            "least",
            "as",
            "much",
            "up",
            "down",
            "to",
            "some",
            "over",
            "further",
            "off");

    private final Map<String, Trend> verbs = new HashMap<>();
    private final Map<String, Trend> overObjects = new HashMap<>();
    private final Map<String, Trend> nouns = new HashMap<>();
    private final Map<String, Trend> particles = new HashMap<>();

    TrendWords() {
        for (String[] cells : Lines.of("trends.tsv")) {
            Trend trend = Trend.valueOf(cells[0]);
            Map<String, Trend> words = switch (cells[1]) {
                case "VERB" -> verbs;
                case "OBJECT" -> overObjects;
                case "NOUN" -> nouns;
                case "WORD" -> particles;
                default -> throw new IllegalStateException("trends.tsv: no class " + cells[1]);
            };
            for (String word : cells[2].split(" ")) {
                words.put(word, trend);
            }
        }
    }

    /** Whether a noun, by its base form, names a change: "increase". */
    boolean isChange(String lemma) {
        return nouns.containsKey(lemma) || lemma.equals("improvement") || lemma.equals("change");
    }

    /** The change the number at [first, end) tells. */
    Trend around(Atoms atoms, int first, int end) {
        Trend ahead = before(atoms, first);
        if (ahead != null) {
            return ahead;
        }
        Trend noun = atoms.tag(end).isNoun() ? nouns.get(atoms.token(end).lemma()) : null;
        if (noun != null && !atoms.is(end, "cut")) {
            return noun;
        }
        Trend behind = particles.get(atoms.get(end).lower());
        boolean adverb = behind != null
                && (atoms.tag(end) == JJR || atoms.tag(end).isAdverb())
                && !atoms.is(end + 1, "than")
                && !atoms.tag(end + 1).isNoun();
        return adverb && behind != null ? behind : Trend.NONE;
    }

    /** "expected to grow sales by 35%": the verb stands before its object. */
    private @Nullable Trend overObject(Atoms atoms, int from) {
        for (int at = from; at > from - 6; at--) {
            PennTag tag = atoms.tag(at);
            if (tag.isVerb()) {
                String lemma = atoms.token(at).lemma();
                return at == from ? null : verbs.getOrDefault(lemma, overObjects.get(lemma));
            }
            if (!tag.isNoun() && !tag.isAdjective() && tag != DT && tag != PRP_POSSESSIVE) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Trend before(Atoms atoms, int first) {
        int at = first - 1;
        for (int steps = 0; steps < MAX_STEPS; steps++, at--) {
            Atom atom = atoms.get(at);
            PennTag tag = atoms.tag(at);
            if (tag.isVerb() && atom.isWord()) {
                return verbs.get(atoms.token(at).lemma());
            }
            if (tag == RP
                    && atoms.tag(at - 1).isVerb()
                    && !verbs.containsKey(atoms.token(at - 1).lemma())) {
                return null;
            }
            Trend particle = particles.get(atom.lower());
            if (particle != null
                    && !atoms.is(at + 1, "to")
                    && !atoms.is(at + 1, "from")
                    && !atom.is("higher")
                    && !atom.is("lower")) {
                return particle;
            }
            if (atom.is("by") && steps < 3) {
                Trend object = overObject(atoms, at - 1);
                if (object != null) {
                    return object;
                }
            }
            if (atom.is("of") && atoms.get(at - 1).isWord()) {
                return nouns.get(atoms.token(at - 1).lemma());
            }
            boolean between = BETWEEN.contains(atom.lower()) || tag.isAdverb();
            if (!between || atom.is("to") && !atoms.is(at - 1, "up")) {
                return null;
            }
        }
        return null;
    }
}
