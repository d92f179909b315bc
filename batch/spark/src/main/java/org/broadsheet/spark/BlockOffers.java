package org.broadsheet.spark;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.broadsheet.pipeline.link.CopyOffer;
import org.broadsheet.pipeline.link.CopyRule;
import org.broadsheet.pipeline.link.CopyTexts;
import org.broadsheet.pipeline.link.SharedHashes;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Makes the offers of block pairs, in a task. The texts of the one block are held, those of the other pass by; what is counted
 * is held by text and not by pair and hash, so that a hash of very many texts costs a task time and neither memory nor
 * anything that is shuffled.
 */
final class BlockOffers implements FlatMapFunction<Iterator<Tuple2<Long, long[]>>, CopyOffer> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<JoinInput> input;

    BlockOffers(Broadcast<JoinInput> input) {
        this.input = input;
    }

    @Override
    public Iterator<CopyOffer> call(Iterator<Tuple2<Long, long[]>> rows) {
        return new Offers(input.value(), rows);
    }

    /** What a row is for: a block pair, and in it first the texts that are held. */
    static long key(int pair, boolean isMember) {
        return 2L * pair + (isMember ? 0 : 1);
    }

    static int pair(long key) {
        return (int) (key >> 1);
    }

    private static boolean isMember(long key) {
        return (key & 1) == 0;
    }

    private static final class Offers implements Iterator<CopyOffer> {
        private final CopyTexts texts;
        private final JoinBlocks blocks;
        private final Iterator<Tuple2<Long, long[]>> rows;
        private final Queue<CopyOffer> ready = new ArrayDeque<>();
        private int pair = -1;
        private int count;
        private long[] hashes = new long[0];
        private int[] numbers = new int[0];
        private int[] sizes = new int[0];
        private @Nullable SharedHashes shared;

        Offers(JoinInput input, Iterator<Tuple2<Long, long[]>> rows) {
            this.texts = input.texts();
            this.blocks = input.blocks();
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && rows.hasNext()) {
                Tuple2<Long, long[]> row = rows.next();
                if (pair(row._1) != pair) {
                    begin(pair(row._1));
                }
                if (isMember(row._1)) {
                    hold(row._2);
                } else {
                    offer(row._2);
                }
            }
            return !ready.isEmpty();
        }

        @Override
        public CopyOffer next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void begin(int next) {
            pair = next;
            count = 0;
            shared = null;
            sizes = new int[blocks.endOfMembers(pair) - blocks.firstMember(pair)];
        }

        private void hold(long[] text) {
            int size = HashedText.size(text);
            hashes = HashedText.grown(hashes, count + size);
            numbers = HashedText.grown(numbers, count + size);
            System.arraycopy(text, 1, hashes, count, size);
            Arrays.fill(numbers, count, count + size, HashedText.text(text));
            sizes[HashedText.text(text) - blocks.firstMember(pair)] = size;
            count += size;
        }

        private SharedHashes held() {
            HashedText.sort(hashes, numbers, 0, count);
            return new SharedHashes(blocks.firstMember(pair), blocks.endOfMembers(pair), count, hashes, numbers);
        }

        private void offer(long[] text) {
            if (shared == null) {
                shared = held();
            }
            for (int i = 1; i < text.length; i++) {
                shared.meet(text[i]);
            }
            int number = HashedText.text(text);
            OfferedTexts offered = new OfferedTexts();
            shared.take((member, common) -> {
                double share = CopyRule.share(common, HashedText.size(text), sizes[member - blocks.firstMember(pair)]);
                if ((number >= texts.fresh() || member > number)
                        && CopyRule.isEnough(common, share)
                        && CopyRule.areNear(texts.days()[number], texts.days()[member])) {
                    int batch = texts.batchOf(member);
                    if (!offered.isOf(batch)) {
                        offered.end(number, ready);
                        offered.begin(batch);
                    }
                    offered.add(member, share);
                }
            });
            offered.end(number, ready);
        }
    }
}
