package org.broadsheet.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.pipeline.link.CopyRule;
import org.broadsheet.pipeline.link.CopyTexts;

/**
 * Texts cut into blocks of as many each, and the pairs of blocks whose texts may be copies of each other: those inside the
 * window of days. A block pair is the work of one task whatever its texts are like, and every pair of texts that may be
 * copies falls into just one. A text goes to as many tasks as there are blocks in its window, so that what is shuffled grows
 * by texts times the texts of a week.
 */
final class JoinBlocks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final int[] starts;
    private final int[][] asMember;
    private final int[][] asOther;

    /** Texts of numbers in a row, and the days of the first and the last. Days of texts of a block are all known, or none. */
    private record Block(int from, int to, int firstDay, int lastDay) implements Serializable {
        private static final long serialVersionUID = 1L;

        boolean isNear(Block other) {
            return firstDay == CopyRule.NO_DAY
                    || other.firstDay == CopyRule.NO_DAY
                    || firstDay - CopyRule.WINDOW_DAYS <= other.lastDay
                            && other.firstDay - CopyRule.WINDOW_DAYS <= lastDay;
        }
    }

    /**
     * Two blocks.
     *
     * @param members number of the block whose texts are held
     * @param others number of the block whose texts are compared with them one after the other
     */
    private record Pair(int members, int others) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** @param size how many texts a block has at most */
    JoinBlocks(CopyTexts texts, int size) {
        int[] days = texts.days();
        cut(days, 0, texts.undated(), size);
        cut(days, texts.undated(), texts.fresh(), size);
        int fresh = blocks.size();
        int dated = texts.fresh();
        while (dated < days.length && days[dated] == CopyRule.NO_DAY) {
            dated++;
        }
        cut(days, texts.fresh(), dated, size);
        cut(days, dated, days.length, size);
        List<List<Integer>> held = new ArrayList<>();
        List<List<Integer>> passing = new ArrayList<>();
        blocks.forEach(block -> {
            held.add(new ArrayList<>());
            passing.add(new ArrayList<>());
        });
        for (int members = 0; members < fresh; members++) {
            for (int others = 0; others < blocks.size(); others++) {
                if ((others <= members || others >= fresh)
                        && blocks.get(members).isNear(blocks.get(others))) {
                    held.get(members).add(pairs.size());
                    passing.get(others).add(pairs.size());
                    pairs.add(new Pair(members, others));
                }
            }
        }
        starts = blocks.stream().mapToInt(Block::from).toArray();
        asMember = held.stream().map(JoinBlocks::array).toArray(int[][]::new);
        asOther = passing.stream().map(JoinBlocks::array).toArray(int[][]::new);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void cut(int[] days, int from, int to, int size) {
        for (int start = from; start < to; start += size) {
            int end = Math.min(to, start + size);
            blocks.add(new Block(start, end, days[start], days[end - 1]));
        }
    }

    /** How many pairs of blocks there are. */
    int pairs() {
        return pairs.size();
    }

    /** The first number of the texts that are held for a pair. */
    int firstMember(int pair) {
        return blocks.get(pairs.get(pair).members).from;
    }

    /** The number behind the last of these. */
    int endOfMembers(int pair) {
        return blocks.get(pairs.get(pair).members).to;
    }

    /** The pairs for which a text is held. */
    int[] asMember(int text) {
        return asMember[blockOf(text)];
    }

    /** The pairs in which a text is compared with those that are held. */
    int[] asOther(int text) {
        return asOther[blockOf(text)];
    }

    private int blockOf(int text) {
        int at = Arrays.binarySearch(starts, text);
        return at >= 0 ? at : -at - 2;
    }
}
