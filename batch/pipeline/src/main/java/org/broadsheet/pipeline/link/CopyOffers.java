package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What each text may be a copy of: others inside a window of days that share hashes enough. Texts are taken by days, a
 * bounded number at once.
 */
final class CopyOffers {
    private final Connection connection;
    private final NearTexts texts;
    private final OfferGroups groups;

    /** What is done with offers. */
    @FunctionalInterface
    interface Taker {
        void take(List<CopyChains.Offer> offers) throws SQLException;
    }

    CopyOffers(Connection connection, NearTexts texts, Taker taker) {
        this.connection = connection;
        this.texts = texts;
        this.groups = new OfferGroups(taker);
    }

    /** Hands on every offer. */
    void make() throws SQLException {
        for (int from = 0; from < texts.fresh(); ) {
            int end = from < texts.undated() ? texts.undated() : texts.fresh();
            int to = Math.min(end, from + CopyTexts.BATCH_TEXTS);
            make(from, to);
            from = to;
        }
    }

    private void make(int from, int to) throws SQLException {
        boolean dated = from >= texts.undated();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(CopyOffers.class, "near_others.sql")
                    .replace("{from}", Integer.toString(from))
                    .replace("{to}", Integer.toString(to))
                    .replace("{undated}", Integer.toString(texts.undated()))
                    .replace("{first}", Integer.toString(dated ? texts.firstNear(from, CopyRule.WINDOW_DAYS) : from))
                    .replace(
                            "{near}",
                            dated
                                    ? PublishedDays.between(
                                            LocalDate.ofEpochDay(texts.day(from) - CopyRule.WINDOW_DAYS),
                                            LocalDate.ofEpochDay(texts.day(to - 1) + CopyRule.WINDOW_DAYS))
                                    : "true"));
            SharedHashes shared = hashes(statement, from, to);
            try (ResultSet rows = statement.executeQuery("SELECT number, article_id, head, published_on, size, shingle"
                    + " FROM near_others ORDER BY number, near_others.published_on NULLS FIRST, article_id")) {
                offer(rows, shared);
            }
        }
        groups.hand();
    }

    private static SharedHashes hashes(Statement statement, int from, int to) throws SQLException {
        String mine = "FROM near_shingles SEMI JOIN near_shared USING (shingle) WHERE number >= " + from
                + " AND number < " + to;
        int count;
        try (ResultSet row = statement.executeQuery("SELECT count(*) " + mine)) {
            row.next();
            count = row.getInt(1);
        }
        long[] hashes = new long[count];
        int[] numbers = new int[count];
        try (ResultSet rows = statement.executeQuery("SELECT shingle, number " + mine + " ORDER BY shingle, number")) {
            for (int i = 0; rows.next(); i++) {
                hashes[i] = rows.getLong(1);
                numbers[i] = rows.getInt(2);
            }
        }
        return new SharedHashes(from, to, count, hashes, numbers);
    }

    /** Another text as the rows of {@code near_others} tell it. */
    private record Other(int number, int day, int size) {}

    private void offer(ResultSet rows, SharedHashes shared) throws SQLException {
        Other other = null;
        String last = "";
        while (rows.next()) {
            int number = rows.getInt(1);
            boolean isPublished = rows.wasNull();
            String key = isPublished ? rows.getString(2) : Integer.toString(number);
            if (other == null || !key.equals(last)) {
                take(other, shared);
                last = key;
                other = isPublished
                        ? new Other(
                                texts.published(key, rows.getString(3)), CopyRule.day(rows.getDate(4)), rows.getInt(5))
                        : new Other(number, texts.day(number), texts.size(number));
            }
            shared.meet(rows.getLong(6));
        }
        take(other, shared);
    }

    private void take(@Nullable Other other, SharedHashes shared) throws SQLException {
        if (other == null) {
            return;
        }
        Offering offering = new Offering(other);
        shared.take(offering);
        groups.add(new CopyChains.Offer(other.number, offering.shares), offering.chained);
    }

    /** Gathers what a text may be a copy of, but for what it is chained to: of a text in very many reprints that is nearly all. */
    private final class Offering implements SharedHashes.Taker {
        private final Other other;
        private final int chain;
        private final List<CopyChains.Share> shares = new ArrayList<>();
        private int chained;

        Offering(Other other) {
            this.other = other;
            chain = texts.chains().firstOf(other.number);
        }

        @Override
        public void take(int number, int hashes) {
            double share = CopyRule.share(hashes, other.size, texts.size(number));
            boolean isMine = other.number >= texts.fresh() || number > other.number;
            if (!isMine || !CopyRule.isEnough(hashes, share) || !CopyRule.areNear(other.day, texts.day(number))) {
                return;
            }
            if (texts.chains().firstOf(number) == chain) {
                chained++;
            } else {
                shares.add(new CopyChains.Share(number, share));
            }
        }
    }
}
