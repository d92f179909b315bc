package org.broadsheet.clean;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An IPv6 address as a host is written: one form for all ways to write it (RFC 5952). */
final class Ipv6Host {
    /** What an address holds. No zone: that names an interface of one machine and no page. */
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private static final int GROUPS = 8;

    private Ipv6Host() {}

    /** The form without its brackets, or null where it is no address. No name is looked up. */
    static @Nullable String of(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            return null;
        }
        try {
            InetAddress address = InetAddress.getByName("[" + literal + "]");
            // An IPv4 address inside an IPv6 one comes as IPv4.
            return address instanceof Inet6Address
                    ? compressed(address.getAddress())
                    : "::ffff:" + address.getHostAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** The longest run of zeros, two groups or more and the first of the longest, is left out. */
    private static String compressed(byte[] address) {
        int[] groups = new int[GROUPS];
        Arrays.setAll(groups, i -> (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff);
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
                text.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
