package org.broadsheet.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address without what does not tell pages apart: case of scheme and host, default port, fragment, tracking
 * parameters, order of parameters. For identity, http and https are one.
 */
final class CanonicalUrl {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "ref",
            "ref_src",
            "ref_url",
            "cmpid",
            "ncid",
            "ocid",
            "icid",
            "ito",
            "spm",
            "sr_share",
            "share",
            "smid",
            "wt.mc_id",
            "at_medium",
            "at_campaign",
            "cid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "_ga",
            "_gl",
            "srnd",
            "trk",
            "amp");

    private CanonicalUrl() {}

    /** The address for readers, or null where the value is no http address. */
    static @Nullable String of(@Nullable String value) {
        if (value == null || value.length() > 4000) {
            return null;
        }
        try {
            URI uri = new URI(value.strip().replace(" ", "%20").replace("|", "%7C"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if (host == null || !scheme.equals("http") && !scheme.equals("https")) {
                return null;
            }
            boolean defaultPort = uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return scheme + "://" + host.toLowerCase(Locale.ROOT) + (defaultPort ? "" : ":" + uri.getPort()) + path
                    + query(uri.getRawQuery());
        } catch (URISyntaxException e) {
            // An address that is none identifies nothing; the text does.
            return null;
        }
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        List<String> kept = Arrays.stream(raw.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .sorted()
                .collect(Collectors.toList());
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isTracking(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    /** What identifies the page: the canonical address without its scheme, "www." and the slash that closes its path. */
    static String identity(String canonicalUrl) {
        String rest = canonicalUrl.substring(canonicalUrl.indexOf("://") + 3);
        rest = (rest.startsWith("www.") ? rest.substring(4) : rest).replace("/?", "?");
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Host of a canonical address without "www.". */
    static String host(String canonicalUrl) {
        String rest = canonicalUrl.substring(canonicalUrl.indexOf("://") + 3);
        int end = rest.indexOf('/');
        String host = end < 0 ? rest : rest.substring(0, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
