package org.broadsheet.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Web archives: each response that holds a page is an article at {@code #offset=}, under the address that was asked for.
 * Requests, revisits (which repeat a response that the archive, or another, has) and what the crawler notes are passed
 * over; other responses are told. What a response says of its own encoding is tried and not trusted.
 */
final class WarcArticles extends QueuedArticles {
    private static final int HEADERS_BYTES = 1 << 17;

    private static final String HTTP = "application/http";

    private final WarcRecords records;
    private boolean anyResponse;

    WarcArticles(InputBytes input) {
        super(input);
        this.records = records(input);
        Rejection lost = input.lostBefore();
        if (lost != null) {
            add(lost);
        }
    }

    /** The records of an input, each up to the size that an article may have. */
    static WarcRecords records(InputBytes input) {
        return new WarcRecords(input, input.limits().maxArticleBytes() + HEADERS_BYTES);
    }

    static boolean recognize(InputHead head) {
        return head.startsWith("WARC/");
    }

    @Override
    protected boolean advance() {
        WarcRecords.WarcBytes record = records.next();
        if (record == null) {
            if (!anyResponse && input.fault() == null && input.piece() == null) {
                add(input.rejection(Reason.EMPTY, "no response in it", input.packedBytes()));
            }
            return false;
        }
        anyResponse |= record.isTold();
        if (record.fault() != null) {
            String type = record.type().isEmpty() ? "record" : record.type();
            reject(record, Reason.ARCHIVE_DAMAGED, type + " at byte " + record.offset() + ": " + record.fault());
        } else if (record.type().equals("response")) {
            response(record);
        }
        return true;
    }

    /**
     * What was fetched.
     *
     * @param date when, as the record has it, or null
     */
    private record Asked(String address, @Nullable String date) {}

    private void response(WarcRecords.WarcBytes bytes) {
        if (bytes.overLimit()) {
            tooLarge(bytes, bytes.bytes());
            return;
        }
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes.content()))) {
            reader.setLenient(true);
            WarcRecord record = reader.next().orElse(null);
            if (!(record instanceof WarcResponse response)) {
                reject(bytes, Reason.ARCHIVE_DAMAGED, "no response where one is said to be");
                return;
            }
            String kind = response.headers().first("Content-Type").orElse(HTTP);
            if (!kind.toLowerCase(Locale.ROOT).startsWith(HTTP)) {
                reject(bytes, Reason.FORMAT_NOT_READ, "a response of " + kind + ", not of HTTP");
                return;
            }
            String date = response.headers().first("WARC-Date").orElse(null);
            page(bytes, new Asked(address(response.target()), date), response.http());
        } catch (IOException | RuntimeException e) {
            // jwarc throws what it meets: a page is never worth the archive.
            reject(bytes, Reason.ARCHIVE_DAMAGED, "response at byte " + bytes.offset() + ": " + e.getMessage());
        }
    }

    private void page(WarcRecords.WarcBytes bytes, Asked asked, HttpResponse http) throws IOException {
        String where = asked.address + ": ";
        if (http.status() < 200 || http.status() > 299) {
            reject(bytes, Reason.CONTENT_MISSING, where + "HTTP status " + http.status() + " " + http.reason());
            return;
        }
        String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String encoding =
                http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] body = unpacked(http, encoding);
        if (body.length > input.limits().maxArticleBytes()) {
            tooLarge(bytes, body.length);
            return;
        }
        InputHead head = new InputHead(Arrays.copyOf(body, Math.min(body.length, InputHead.BYTES)), "");
        if (body.length == 0) {
            reject(bytes, Reason.EMPTY, where + "a response without a body");
        } else if (!isPage(type, head)) {
            Optional<String> what = BinaryContent.describe(head.bytes()).or(() -> UnreadForm.describe(head));
            reject(
                    bytes,
                    Reason.FORMAT_NOT_READ,
                    where
                            + what.orElse(type.isEmpty() ? "no page" : type)
                            + (what.isPresent() ? sentIn(encoding) : ""));
        } else {
            add(bytes, asked, HtmlArticles.read(place(bytes), body, bytes.bytes(), charset(type)));
        }
    }

    private void add(WarcRecords.WarcBytes bytes, Asked asked, Outcome<RawArticle> read) {
        if (read instanceof Outcome.Accepted<RawArticle> accepted) {
            RawArticle page = accepted.value();
            add(new RawArticle(
                    page.sourceUri(),
                    SourceFormat.WARC,
                    page.markup(),
                    page.content(),
                    asked.address,
                    null,
                    null,
                    page.byline(),
                    null,
                    null,
                    asked.date,
                    null,
                    new ContainedRecord(input.sourceUri(), null)));
        } else if (read instanceof Outcome.Rejected<RawArticle> rejected) {
            add(rejected.rejection());
        }
    }

    /** Pages by what they are; the type decides only about what could be another text. */
    private static boolean isPage(String type, InputHead head) {
        boolean named = type.startsWith("text/html") || type.startsWith("application/xhtml");
        return BinaryContent.describe(head.bytes()).isEmpty()
                && (HtmlArticles.recognize(head)
                        || named && UnreadForm.describe(head).isEmpty());
    }

    /**
     * The body without the encodings that the bytes show, up to one byte over the limit. Crawlers keep {@code
     * Content-Encoding} and {@code Transfer-Encoding} and store the body decoded, or the other way round.
     */
    private byte[] unpacked(HttpResponse http, String encoding) throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 8, input.limits().maxArticleBytes() + 1);
        byte[] body = http.body().stream().readNBytes(most);
        if (body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
            return inflated(new GZIPInputStream(new ByteArrayInputStream(body)), most);
        }
        if (ZstdMembers.isPacked(body)) {
            return inflated(new ZstdMembers(new ByteArrayInputStream(body), 0), most);
        }
        boolean zlib = body.length > 2 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
        if (encoding.equals("deflate") && (zlib || BinaryContent.describe(body).isPresent())) {
            return inflated(new InflaterInputStream(new ByteArrayInputStream(body), new Inflater(!zlib)), most);
        }
        return encoding.equals("br") && body.length > 0 ? withoutBrotli(body, most) : body;
    }

    /** Brotli has no mark of its own: a body that begins as a page, or is text that does not unpack, was stored decoded. */
    private static byte[] withoutBrotli(byte[] body, int most) throws IOException {
        InputHead head = new InputHead(Arrays.copyOf(body, Math.min(body.length, InputHead.BYTES)), "");
        if (HtmlArticles.recognize(head)) {
            return body;
        }
        try {
            return inflated(new BrotliInputStream(new ByteArrayInputStream(body)), most);
        } catch (IOException e) {
            if (BinaryContent.describe(head.bytes()).isEmpty()) {
                return body;
            }
            throw new IOException("its brotli is damaged: " + e.getMessage(), e);
        }
    }

    /** Names the encoding of a body that is not read, where the response names one. */
    private static String sentIn(String encoding) {
        return encoding.isEmpty() || encoding.equals("identity") ? "" : ", sent in Content-Encoding " + encoding;
    }

    private static byte[] inflated(InputStream packed, int most) throws IOException {
        try (packed) {
            return packed.readNBytes(most);
        }
    }

    /** Some crawlers put the address in the pointed brackets that the grammar shows it in. */
    private static String address(String target) {
        String bare = target.strip();
        return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static @Nullable Charset charset(String type) {
        int at = type.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String name = type.substring(at + 8).replaceAll("[\"']", "").split("[;,\\s]", 2)[0];
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // As good as none: the page's own declaration or its bytes decide.
            return null;
        }
    }

    private String place(WarcRecords.WarcBytes record) {
        return input.sourceUri() + "#offset=" + record.offset() + (record.nth() == 1 ? "" : "&item=" + record.nth());
    }

    private void tooLarge(WarcRecords.WarcBytes record, long bytes) {
        reject(
                record,
                Reason.TOO_LARGE,
                bytes + " bytes or more, over the limit of " + input.limits().maxArticleBytes());
    }

    private void reject(WarcRecords.WarcBytes record, Reason reason, String detail) {
        add(new Rejection(place(record), reason, detail, record.bytes()));
    }
}
