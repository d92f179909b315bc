package org.broadsheet.clean;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which number of a date such as "03/04/2024" is the day: the first or the second. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing tells, or the year comes first where it is written by custom. */
    UNKNOWN;

    /** Domains that countries sell to everybody. */
    private static final Set<String> OF_NO_COUNTRY = Set.of("io", "co", "tv", "me", "ai", "fm", "ly", "to", "cc");

    private static final Set<String> OF_THE_UNITED_STATES = Set.of("gov", "mil", "edu");

    /**
     * The order of a site: by the country of its host, else by the first language tag with a country, else by the first
     * language. A tag alone says less than a host, since "en-US" stands in templates all over the world. How a country
     * writes is told by the locale data of ICU (CLDR).
     *
     * @param host of the page's address, or null
     * @param tags language tags that the page or its record declares, the surest first, or the language of its text
     */
    static DateOrder of(@Nullable String host, List<String> tags) {
        List<ULocale> locales = tags.stream()
                .map(tag -> ULocale.forLanguageTag(tag.strip().replace('_', '-')))
                .filter(locale -> !locale.getLanguage().isEmpty())
                .toList();
        String country = host == null ? "" : country(host);
        if (!country.isEmpty()) {
            String language = locales.isEmpty() ? "" : locales.get(0).getLanguage();
            return written(new ULocale.Builder()
                    .setLanguage(language)
                    .setRegion(country)
                    .build());
        }
        for (ULocale locale : locales) {
            if (!locale.getCountry().isEmpty()) {
                return written(locale);
            }
        }
        // English is written in both orders.
        return locales.isEmpty() || locales.get(0).getLanguage().equals("en") ? UNKNOWN : written(locales.get(0));
    }

    /** The order that other dates in the same text show: 25 can be no month. Unknown where none or where both are shown. */
    static DateOrder shownIn(Iterable<String> lines) {
        DateOrder shown = UNKNOWN;
        for (String line : lines) {
            DateOrder order = line.indexOf('/') < 0 ? UNKNOWN : DateForm.orderShownIn(line);
            if (order != UNKNOWN && shown != UNKNOWN && order != shown) {
                return UNKNOWN;
            }
            shown = order == UNKNOWN ? shown : order;
        }
        return shown;
    }

    private static String country(String host) {
        String domain = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (OF_THE_UNITED_STATES.contains(domain)) {
            return "US";
        }
        boolean known = domain.length() == 2 && domain.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (!known || OF_NO_COUNTRY.contains(domain)) {
            return "";
        }
        return domain.equals("uk") ? "GB" : domain.equals("eu") ? "" : domain.toUpperCase(Locale.ROOT);
    }

    private static DateOrder written(ULocale locale) {
        ULocale whole = locale.getLanguage().isEmpty() ? ULocale.addLikelySubtags(locale) : locale;
        if (!(DateFormat.getDateInstance(DateFormat.SHORT, whole) instanceof SimpleDateFormat format)) {
            return UNKNOWN;
        }
        String pattern = format.toPattern().toLowerCase(Locale.ROOT);
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('m');
        int year = pattern.indexOf('y');
        if (day < 0 || month < 0 || year < day && year < month) {
            return UNKNOWN;
        }
        return day < month ? DAY_FIRST : MONTH_FIRST;
    }
}
