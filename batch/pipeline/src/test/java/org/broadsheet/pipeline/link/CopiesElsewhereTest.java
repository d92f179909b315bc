package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that others compare are chained as those that are compared as they come. */
class CopiesElsewhereTest {
    private static final int TEXTS = 600;

    @TempDir
    private Path folder;

    /** Families of copies, and of texts of one form, which are offered to each other and are no copies. */
    private static final class Families implements CopyJoin.Joined {
        private final List<CopyOffer> offers = new ArrayList<>();
        private final int families;
        private final int forms;
        private int asked;

        Families(long seed, int families, int forms) {
            this.families = families;
            this.forms = forms;
            Random random = new Random(seed);
            for (int batch = 0; batch < 3; batch++) {
                for (int number = 0; number < TEXTS; number++) {
                    List<Integer> others = new ArrayList<>();
                    for (int other = number + 1; other < TEXTS; other++) {
                        if (other % 3 == batch && other % families == number % families && random.nextInt(4) > 0) {
                            others.add(other);
                        }
                    }
                    // In two parts, as where texts of a batch are in two blocks.
                    add(batch, number, others.subList(0, others.size() / 2), random);
                    add(batch, number, others.subList(others.size() / 2, others.size()), random);
                }
            }
        }

        private void add(int batch, int number, List<Integer> others, Random random) {
            if (!others.isEmpty()) {
                offers.add(new CopyOffer(
                        batch,
                        number,
                        others.stream().mapToInt(Integer::intValue).toArray(),
                        others.stream()
                                .mapToDouble(other -> (1 + random.nextInt(9)) / 10.0)
                                .toArray()));
            }
        }

        /** Of a form only some are copies, of a family most. */
        boolean areCopies(int one, int other) {
            int likely = one % families < forms ? 2 : 90;
            return Math.floorMod((one * 31L + other) * 0x9E3779B97F4A7C15L >>> 8, 100L) < likely;
        }

        @Override
        public void offers(CopyJoin.Taker taker) throws IOException {
            for (CopyOffer offer : offers) {
                taker.take(offer);
            }
        }

        @Override
        public boolean[] areCopies(int[] ones, int[] others) {
            asked++;
            boolean[] areCopies = new boolean[ones.length];
            for (int i = 0; i < ones.length; i++) {
                areCopies[i] = areCopies(ones[i], others[i]);
            }
            return areCopies;
        }

        @Override
        public void close() {}
    }

    private static List<CopyChains.Pair> asTheyCome(Families families, Chains known) throws Exception {
        List<CopyChains.Pair> found = new ArrayList<>();
        CopyChains copies = new CopyChains(
                known.copy(),
                pairs -> pairs.stream()
                        .map(pair -> families.areCopies(pair.one(), pair.other()))
                        .toList());
        for (int batch = 0; batch < 3; batch++) {
            List<CopyChains.Offer> group = new ArrayList<>();
            for (int number = 0; number < TEXTS; number++) {
                List<CopyChains.Share> shares = new ArrayList<>();
                for (CopyOffer offer : families.offers) {
                    for (int i = 0;
                            offer.batch() == batch && offer.number() == number && i < offer.others().length;
                            i++) {
                        shares.add(new CopyChains.Share(offer.others()[i], offer.shares()[i]));
                    }
                }
                group.add(new CopyChains.Offer(number, shares));
            }
            found.addAll(copies.join(group));
        }
        return found;
    }

    @Test
    void findsTheSamePairsWithFewQuestions() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            Families families = new Families(seed, 1 + 2 * seed, 1 + seed);
            Chains known = new Chains(TEXTS);
            known.join(5, 5 + families.families);
            try (OfferSpool offers = OfferSpool.of(folder, families)) {
                assertEquals(asTheyCome(families, known), CopiesElsewhere.chain(known, offers, families));
            }
            assertTrue(families.asked > 1 && families.asked < 16, families.asked + " questions");
        }
    }
}
