package org.broadsheet.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.broadsheet.across.NearCopy;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Brings the texts of pairs together, in tasks: a pair goes to its one text, and with that to the other. Texts and what comes
 * to them are sorted by number, so that a task holds two texts at a time.
 */
final class BodyJoin {
    private BodyJoin() {}

    /** A pair on its way to its other text. */
    record HalfPair(int one, String body) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Sends the text of the one of each pair to the other. */
    static FlatMapFunction2<
                    Iterator<Tuple2<Integer, String>>, Iterator<Tuple2<Integer, Integer>>, Tuple2<Integer, HalfPair>>
            sending() {
        return (bodies, pairs) -> new Meeting<Integer, Tuple2<Integer, HalfPair>>(bodies, pairs) {
            @Override
            Tuple2<Integer, HalfPair> met(int text, String body, Integer other) {
                return new Tuple2<>(other, new HalfPair(text, body));
            }
        };
    }

    /** Compares the text of each pair that has come with the other; a pair of copies is given as one number. */
    static FlatMapFunction2<Iterator<Tuple2<Integer, String>>, Iterator<Tuple2<Integer, HalfPair>>, Long> comparing() {
        return (bodies, pairs) -> new Comparing(bodies, pairs);
    }

    /** Both numbers of a pair in one. */
    static long packed(int one, int other) {
        return (long) one << 32 | other;
    }

    /** Pairs that are packed, each under its one number. */
    static FlatMapFunction<long[], Tuple2<Integer, Integer>> unpacking() {
        return packed -> Arrays.stream(packed)
                .mapToObj(pair -> new Tuple2<>((int) (pair >> 32), (int) pair))
                .iterator();
    }

    /** Goes through texts and what comes to them, both ascending by number. */
    private abstract static class Meeting<M, T> implements Iterator<T> {
        private final Iterator<Tuple2<Integer, String>> bodies;
        private final Iterator<Tuple2<Integer, M>> coming;
        private @Nullable Tuple2<Integer, String> at;

        Meeting(Iterator<Tuple2<Integer, String>> bodies, Iterator<Tuple2<Integer, M>> coming) {
            this.bodies = bodies;
            this.coming = coming;
        }

        abstract T met(int text, String body, M message);

        @Override
        public boolean hasNext() {
            return coming.hasNext();
        }

        @Override
        public T next() {
            Tuple2<Integer, M> next = coming.next();
            while ((at == null || at._1 < next._1) && bodies.hasNext()) {
                at = bodies.next();
            }
            if (at == null || !at._1.equals(next._1)) {
                throw new IllegalStateException("text " + next._1 + " is to be compared and was not read");
            }
            return met(at._1, at._2, next._2);
        }
    }

    private static final class Comparing implements Iterator<Long> {
        private final Meeting<HalfPair, Long> pairs;
        private int lastText = -1;
        private NearCopy.@Nullable ReadText last;
        private long found = -1;

        Comparing(Iterator<Tuple2<Integer, String>> bodies, Iterator<Tuple2<Integer, HalfPair>> coming) {
            pairs = new Meeting<>(bodies, coming) {
                @Override
                Long met(int text, String body, HalfPair half) {
                    NearCopy.ReadText read = last;
                    if (read == null || lastText != text) {
                        read = new NearCopy.ReadText(body);
                        last = read;
                        lastText = text;
                    }
                    double similarity = NearCopy.similarity(new NearCopy.ReadText(half.body), read);
                    return NearCopy.isCopy(similarity) ? packed(half.one, text) : -1;
                }
            };
        }

        @Override
        public boolean hasNext() {
            while (found < 0 && pairs.hasNext()) {
                found = pairs.next();
            }
            return found >= 0;
        }

        @Override
        public Long next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            long next = found;
            found = -1;
            return next;
        }
    }
}
