package org.broadsheet.clean;

import crawlercommons.filters.basic.BasicURLNormalizer;
import crawlercommons.filters.basic.BasicURLNormalizer.IdnNormalization;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * An address without what does not tell pages apart: case of scheme and host, default port, dot segments, how characters
 * are escaped, order of parameters, tracking parameters, and a fragment that is a place in the page. A fragment that is
 * a route of a single-page site ({@code #/story/7}, {@code #!story/7}) tells pages apart and stays. For identity, http
 * and https are one.
 */
public final class CanonicalUrl {
    private static final int MOST_CHARACTERS = 4000;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//[^/?#].*", Pattern.DOTALL);
    private static final Pattern ROUTE = Pattern.compile("#(!/?|/)(?=[^/]).*", Pattern.DOTALL);
    private static final Pattern NUMERIC_HOST =
            Pattern.compile("(https?://(?:[^/?@]*@)?)\\[([^]]*)](.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** A name that no host can have (RFC 6761). */
    private static final String HOST = "ipv6.invalid";

    private static final Set<String> TRACKING =
            WordList.anyLanguage("tracking-parameters").words();
    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .idnNormalization(IdnNormalization.PUNYCODE)
            .build();

    private CanonicalUrl() {}

    /** The address for readers, or null where the value is no http address. */
    public static @Nullable String of(@Nullable String value) {
        if (value == null || value.length() > MOST_CHARACTERS) {
            return null;
        }
        // Addresses copied out of markup keep its escape.
        String written = value.strip().replace("&amp;", "&");
        if (!ADDRESS.matcher(written).matches()) {
            return null;
        }
        int hash = written.indexOf('#');
        String page = hash < 0 ? written : written.substring(0, hash);
        // A canonical link may leave the scheme to the page that holds it.
        String normal = normal(page.startsWith("//") ? "https:" + page : page);
        return normal == null ? null : withoutTracking(normal) + (hash < 0 ? "" : route(written.substring(hash)));
    }

    /** The normalizer knows no IPv6 host: it gets a name in its place. */
    private static @Nullable String normal(String page) {
        Matcher numeric = NUMERIC_HOST.matcher(page);
        if (!numeric.matches()) {
            String normal = NORMALIZER.filter(page);
            return normal != null && normal.startsWith("http") ? normal : null;
        }
        String host = Ipv6Host.of(numeric.group(2));
        String normal = host == null ? null : NORMALIZER.filter(numeric.group(1) + HOST + numeric.group(3));
        return normal == null || !normal.startsWith("http") ? null : normal.replaceFirst(HOST, "[" + host + "]");
    }

    private static String withoutTracking(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(question + 1).split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .sorted()
                .collect(Collectors.joining("&"));
        return address.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String route(String fragment) {
        Matcher route = ROUTE.matcher(fragment);
        return route.matches() ? withoutTracking("#" + BasicURLNormalizer.escapePath(fragment.substring(1))) : "";
    }

    private static boolean isTracking(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        int family = name.indexOf('_') + 1;
        return TRACKING.contains(name) || family > 0 && TRACKING.contains(name.substring(0, family) + "*");
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
