package org.broadsheet.pipeline.link;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Offers in a file, handed on as often as is asked and each time in the same groups, which are those of {@link CopyOffers}. */
final class OfferSpool implements Closeable {
    /** In the place of a number: what was before is handed on together. */
    private static final int HAND = -1;

    private static final int END = -2;

    private final Path file;

    private OfferSpool(Path file) {
        this.file = file;
    }

    /** Takes all offers. */
    static OfferSpool of(Path folder, CopyJoin.Joined joined) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        OfferSpool spool = new OfferSpool(Files.createTempFile(folder, "offers", ".bin"));
        try (Writing writing = new Writing(spool.file)) {
            joined.offers(writing);
            writing.end();
        } catch (IOException | InterruptedException | RuntimeException e) {
            spool.close();
            throw e;
        }
        return spool;
    }

    private static final class Writing implements CopyJoin.Taker, Closeable {
        private final DataOutputStream out;
        private int batch = -1;

        Writing(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        @Override
        public void take(CopyOffer offer) throws IOException {
            if (offer.batch() != batch) {
                hand();
            }
            batch = offer.batch();
            out.writeInt(offer.number());
            out.writeInt(offer.others().length);
            for (int i = 0; i < offer.others().length; i++) {
                out.writeInt(offer.others()[i]);
                out.writeDouble(offer.shares()[i]);
            }
        }

        private void hand() throws IOException {
            if (batch >= 0) {
                out.writeInt(HAND);
            }
        }

        void end() throws IOException {
            hand();
            out.writeInt(END);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Hands on every offer. */
    void hand(CopyOffers.Taker taker) throws IOException, SQLException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            OfferGroups groups = new OfferGroups(taker);
            int last = HAND;
            List<CopyChains.Share> shares = new ArrayList<>();
            for (int number = in.readInt(); ; number = in.readInt()) {
                if (number != last && last >= 0) {
                    groups.add(new CopyChains.Offer(last, shares), 0);
                    shares = new ArrayList<>();
                }
                last = number;
                if (number == END) {
                    return;
                }
                if (number == HAND) {
                    groups.hand();
                    continue;
                }
                for (int left = in.readInt(); left > 0; left--) {
                    shares.add(new CopyChains.Share(in.readInt(), in.readDouble()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
