package org.broadsheet.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
    private final long limit;
    private final byte[] more = new byte[1 << 16];
    private byte[] buffer = new byte[1 << 18];
    private int from;
    private int to;
    /** How many unpacked bytes were dropped before the buffer. */
    private long dropped;
    /** Where the first record begins, counted so: in bytes of the file where it is not packed. */
    private final long begin;

    private long startedAt;
    private boolean startedAlone;
    /** Where in the unpacked bytes packed members begin, and where these do in the file. */
    private final TreeMap<Long, Long> members = new TreeMap<>();

    private boolean ended;
    private long lastOffset = -1;
    private int nth;

    WarcRecords(InputBytes input, long limit) {
        this.input = input;
        this.limit = limit;
        this.begin = input.isPacked() ? 0 : input.unpackedStart();
        this.dropped = begin;
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
            while (has(1) && (buffer[from] == '\r' || buffer[from] == '\n')) {
                from++;
            }
            if (has(1)) {
                startedAt = dropped + from;
                startedAlone = !input.isPacked() || isMember(from);
                return has(MARK_BYTES) && isStart(from) ? record() : damaged("", "no record begins where one should");
            }
            Rejection fault = input.fault();
            boolean told = fault == null || input.faultAt() == lastOffset;
            boolean goesOn = input.recover(told);
            ended = !goesOn;
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
        return dropped + to - begin;
    }

    private WarcBytes record() {
        int header = headerBytes();
        if (header < 0) {
            return damaged("", "its header does not end");
        }
        String text = new String(buffer, from, header, StandardCharsets.ISO_8859_1);
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
        boolean whole = has((int) wanted) && !isCutByMember((int) wanted);
        if (whole && isBehindRecord((int) wanted)) {
            WarcBytes record = place(type, Arrays.copyOfRange(buffer, from, from + (int) wanted), wanted, null);
            from += (int) wanted;
            return record;
        }
        Rejection broken = has((int) wanted + MARK_BYTES) ? null : input.fault();
        String why = broken != null ? broken.detail() : whole ? "no record follows it" : "it breaks off";
        return damaged(type, "Content-Length is " + length.group(1) + ", but " + why);
    }

    /** Bytes of the header with the empty line behind it, or -1 where there is none within reach. */
    private int headerBytes() {
        for (int i = 0; i < HEADER_BYTES && has(i + 2); i++) {
            boolean lineEnd = buffer[from + i] == '\n';
            if (lineEnd && buffer[from + i + 1] == '\n') {
                return i + 2;
            }
            if (lineEnd && buffer[from + i + 1] == '\r' && has(i + 3) && buffer[from + i + 2] == '\n') {
                return i + 3;
            }
        }
        return -1;
    }

    /** Whether another record's packed member begins before this record's end. */
    private boolean isCutByMember(int length) {
        long start = dropped + from;
        return members.subMap(start, false, start + length, false).keySet().stream()
                .anyMatch(at -> isStart((int) (at - dropped)));
    }

    /** Whether a record may end here: line ends follow, and then a record or the end, with nothing found wrong. */
    private boolean isBehindRecord(int length) {
        int at = length;
        while (has(at + 1) && (buffer[from + at] == '\r' || buffer[from + at] == '\n')) {
            at++;
        }
        boolean goesOn = has(at + 1);
        boolean next = goesOn && has(at + MARK_BYTES) && isStart(from + at);
        return goesOn
                ? next && at > length || isMember(from + at)
                : input.fault() == null || input.faultAt() != offset();
    }

    private boolean isMember(int at) {
        return members.containsKey(dropped + at);
    }

    /** Whether a record begins here: at the start of a line or of a packed member. */
    private boolean isStart(int at) {
        if (at + MARK_BYTES > to || !Arrays.equals(buffer, at, at + MARK.length, MARK, 0, MARK.length)) {
            return false;
        }
        boolean version =
                Character.isDigit(buffer[at + 5]) && buffer[at + 6] == '.' && Character.isDigit(buffer[at + 7]);
        boolean lineStart = dropped + at == begin || isMember(at) || at > 0 && buffer[at - 1] == '\n';
        return version && (buffer[at + 8] == '\r' || buffer[at + 8] == '\n') && lineStart;
    }

    /** A record that is no good: what follows it is looked for wherever it begins. */
    private WarcBytes damaged(String type, String fault) {
        WarcBytes record = place(type, new byte[0], 0, fault);
        long start = dropped + from;
        skip(Long.MAX_VALUE);
        return new WarcBytes(record.offset, record.nth, type, record.content, dropped + from - start, fault);
    }

    private WarcBytes tooLarge(String type, long wanted) {
        WarcBytes record = place(type, new byte[0], wanted, null);
        skip(dropped + from + wanted);
        return record;
    }

    /** Moves on to the next start of a record, to some place in the unpacked bytes, or to the end. */
    private void skip(long until) {
        from++;
        while (dropped + from < until) {
            if (!has(MARK_BYTES)) {
                from = to;
                return;
            }
            int last = to - MARK_BYTES;
            while (from <= last && !isStart(from) && dropped + from < until) {
                from++;
            }
            if (from <= last) {
                return;
            }
        }
    }

    private WarcBytes place(String type, byte[] content, long bytes, @Nullable String fault) {
        long offset = offset();
        nth = offset == lastOffset ? nth + 1 : 1;
        lastOffset = offset;
        return new WarcBytes(offset, nth, type, content, bytes, fault);
    }

    /** Where in the file the record at {@code from} begins, or its packed member. */
    private long offset() {
        Map.Entry<Long, Long> member = members.floorEntry(dropped + from);
        return member == null ? dropped + from : member.getValue();
    }

    /** Whether so many bytes follow, read from the input where they are not there yet. */
    private boolean has(int bytes) {
        while (to - from < bytes && !ended) {
            int n = input.read(more);
            if (n <= 0) {
                ended = true;
                break;
            }
            if (to + n > buffer.length) {
                makeRoom(n);
            }
            if (input.isPacked() && (members.isEmpty() || members.lastEntry().getValue() != input.memberAt())) {
                members.put(dropped + to, input.memberAt());
            }
            System.arraycopy(more, 0, buffer, to, n);
            to += n;
        }
        return to - from >= bytes;
    }

    /** Drops what is read, but for the line end before it, and makes the buffer larger where that is not enough. */
    private void makeRoom(int n) {
        int keepFrom = Math.max(0, from - 1);
        int length = to - keepFrom;
        byte[] target = length + n > buffer.length / 2 ? new byte[2 * (length + n)] : buffer;
        System.arraycopy(buffer, keepFrom, target, 0, length);
        buffer = target;
        dropped += keepFrom;
        from -= keepFrom;
        to = length;
        Long member = members.floorKey(dropped + from);
        if (member != null) {
            members.headMap(member).clear();
        }
    }
}
