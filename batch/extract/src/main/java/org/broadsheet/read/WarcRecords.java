package org.broadsheet.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a web archive (ISO 28500) into its records, each up to a limit. A record is as long as its header says, unless its
 * packed member ends before that, or what follows is no record: then it is damaged, and the next one is looked for behind
 * its header, because a wrong length may have swallowed it.
 */
final class WarcRecords {
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:[ \\t]*(\\d{1,18})[ \\t]*\\r?$");
    private static final Pattern TYPE = Pattern.compile("(?im)^WARC-Type:[ \\t]*([\\w-]{1,40})");
    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    /** {@code WARC/1.1} and its line end. */
    private static final int MARK_BYTES = 9;

    private static final int HEADER_BYTES = 1 << 17;

    private final InputBytes input;
    private final MemberWindow window;
    private final long limit;
    /** Where the first record begins, counted so: in bytes of the file where it is not packed. */
    private final long begin;

    private long startedAt;
    private boolean startedAlone;

    private long lastOffset = -1;
    private int nth;

    WarcRecords(InputBytes input, long limit) {
        this.input = input;
        this.limit = limit;
        this.begin = input.isPacked() ? 0 : input.unpackedStart();
        this.window = new MemberWindow(input, begin);
    }

    /**
     * One record.
     *
     * @param offset where it begins in the file, bytes; of one that shares a packed member with others, where the member does
     * @param nth which one it is of those that begin at that offset, from 1
     * @param type {@code WARC-Type} in lower case, empty where the record does not say
     * @param content its bytes, header and body; empty where it is damaged or larger than the limit
     * @param bytes its size, unpacked
     * @param fault what is wrong with it as a record, or null
     */
    record WarcBytes(
            long offset,
            int nth,
            String type,
            byte[] content,
            long bytes,
            @Nullable String fault) {
        /** Whether it gives an outcome: a response does, and damage. */
        boolean isTold() {
            return type.equals("response") || fault != null;
        }

        boolean overLimit() {
            return content.length == 0 && fault == null;
        }
    }

    /** The next record, or null at the end. */
    @Nullable
    WarcBytes next() {
        while (true) {
            while (window.has(1) && isLineEnd(0)) {
                window.move(1);
            }
            if (window.has(1)) {
                startedAt = window.start();
                startedAlone = !input.isPacked() || window.isMember(0);
                return window.has(MARK_BYTES) && isStart(0)
                        ? record()
                        : damaged("", "no record begins where one should");
            }
            Rejection fault = input.fault();
            boolean told = fault == null || input.faultAt() == lastOffset;
            boolean goesOn = input.recover(told);
            window.goOn(goesOn);
            if (goesOn && !told && fault != null) {
                lastOffset = input.faultAt();
                return new WarcBytes(lastOffset, 1, "", new byte[0], 0, fault.detail());
            }
            if (!goesOn) {
                return null;
            }
        }
    }

    /** Where the record begins that was given last, in bytes of the content behind the first record's start. */
    long startedAt() {
        return startedAt - begin;
    }

    /** Whether it begins where bytes can be read on from: the packed member that it begins in holds nothing before it. */
    boolean startedAlone() {
        return startedAlone;
    }

    /** How far was looked ahead, counted as {@link #startedAt()}. */
    long seen() {
        return window.end() - begin;
    }

    private WarcBytes record() {
        int header = headerBytes();
        if (header < 0) {
            return damaged("", "its header does not end");
        }
        String text = new String(window.copy(header), StandardCharsets.ISO_8859_1);
        Matcher typeLine = TYPE.matcher(text);
        String type = typeLine.find() ? typeLine.group(1).toLowerCase(Locale.ROOT) : "";
        Matcher length = LENGTH.matcher(text);
        if (!length.find()) {
            return damaged(type, "no Content-Length");
        }
        long wanted = header + Long.parseLong(length.group(1));
        if (wanted > limit) {
            return tooLarge(type, wanted);
        }
        boolean whole = window.has((int) wanted) && !isCutByMember((int) wanted);
        if (whole && isBehindRecord((int) wanted)) {
            WarcBytes record = place(type, window.copy((int) wanted), wanted, null);
            window.move((int) wanted);
            return record;
        }
        Rejection broken = window.has((int) wanted + MARK_BYTES) ? null : input.fault();
        String why = broken != null ? broken.detail() : whole ? "no record follows it" : "it breaks off";
        return damaged(type, "Content-Length is " + length.group(1) + ", but " + why);
    }

    /** Bytes of the header with the empty line behind it, or -1 where there is none within reach. */
    private int headerBytes() {
        for (int i = 0; i < HEADER_BYTES && window.has(i + 2); i++) {
            boolean lineEnd = window.at(i) == '\n';
            if (lineEnd && window.at(i + 1) == '\n') {
                return i + 2;
            }
            if (lineEnd && window.at(i + 1) == '\r' && window.has(i + 3) && window.at(i + 2) == '\n') {
                return i + 3;
            }
        }
        return -1;
    }

    /** Whether another record's packed member begins before this record's end. */
    private boolean isCutByMember(int length) {
        return window.membersWithin(length).anyMatch(this::isStart);
    }

    /** Whether a record may end here: line ends follow, and then a record or the end, with nothing found wrong. */
    private boolean isBehindRecord(int length) {
        int at = length;
        while (window.has(at + 1) && isLineEnd(at)) {
            at++;
        }
        boolean goesOn = window.has(at + 1);
        boolean next = goesOn && window.has(at + MARK_BYTES) && isStart(at);
        return goesOn
                ? next && at > length || window.isMember(at)
                : input.fault() == null || input.faultAt() != window.offset();
    }

    private boolean isLineEnd(int at) {
        return window.at(at) == '\r' || window.at(at) == '\n';
    }

    /** Whether a record begins so far on: at the start of a line or of a packed member. */
    private boolean isStart(int at) {
        if (at + MARK_BYTES > window.length() || !window.holds(at, MARK)) {
            return false;
        }
        boolean version = Character.isDigit(window.at(at + 5))
                && window.at(at + 6) == '.'
                && Character.isDigit(window.at(at + 7));
        boolean lineStart = window.start() + at == begin || window.isMember(at) || window.isBehind(at, '\n');
        return version && isLineEnd(at + 8) && lineStart;
    }

    /** A record that is no good: what follows it is looked for wherever it begins. */
    private WarcBytes damaged(String type, String fault) {
        WarcBytes record = place(type, new byte[0], 0, fault);
        long start = window.start();
        skip(Long.MAX_VALUE);
        return new WarcBytes(record.offset, record.nth, type, record.content, window.start() - start, fault);
    }

    private WarcBytes tooLarge(String type, long wanted) {
        WarcBytes record = place(type, new byte[0], wanted, null);
        skip(window.start() + wanted);
        return record;
    }

    /** Moves on to the next start of a record, to some place in the unpacked bytes, or to the end. */
    private void skip(long until) {
        window.move(1);
        while (window.start() < until) {
            if (!window.has(MARK_BYTES)) {
                window.move(window.length());
                return;
            }
            while (window.length() >= MARK_BYTES && !isStart(0) && window.start() < until) {
                window.move(1);
            }
            if (window.length() >= MARK_BYTES) {
                return;
            }
        }
    }

    private WarcBytes place(String type, byte[] content, long bytes, @Nullable String fault) {
        long offset = window.offset();
        nth = offset == lastOffset ? nth + 1 : 1;
        lastOffset = offset;
        return new WarcBytes(offset, nth, type, content, bytes, fault);
    }
}
