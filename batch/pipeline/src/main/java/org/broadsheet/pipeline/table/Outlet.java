package org.broadsheet.pipeline.table;

/** Who published an article, as linking and the audit count outlets. */
public final class Outlet {
    private Outlet() {}

    /**
     * The outlet in SQL: the host of the address without {@code www.}, else the site's name in lower case, else {@code ?},
     * so that all whose outlet is not known count as one.
     *
     * @param article alias of a relation with the columns {@code url} and {@code site}
     */
    public static String sql(String article) {
        return "coalesce(nullif(regexp_extract(lower(" + article
                + ".url), '^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\\.)?([^/:?#]+)', 1), ''), nullif(trim(lower("
                + article + ".site)), ''), '?')";
    }
}
