package org.broadsheet.pipeline.iceberg;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.UmaskedLocalFiles;
import org.jspecify.annotations.Nullable;

/**
 * How a catalog is reached: Iceberg's own properties, as every engine takes them.
 *
 * @param name under which the catalog knows itself; a JDBC catalog keeps its tables under it
 * @param properties {@code type} or {@code catalog-impl}, {@code uri}, {@code warehouse} and whatever else the catalog
 *     wants
 */
public record CatalogSettings(String name, Map<String, String> properties) {
    private static final String NAME = "name";
    private static final String JDBC_FORM = "jdbc.schema-version";
    private static final Pattern NAME_FORM = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    /** Those that Iceberg's core reaches; another one is named by its class, {@code catalog-impl}. */
    private static final Set<String> TYPES = Set.of(
            CatalogUtil.ICEBERG_CATALOG_TYPE_HADOOP,
            CatalogUtil.ICEBERG_CATALOG_TYPE_JDBC,
            CatalogUtil.ICEBERG_CATALOG_TYPE_REST);

    public CatalogSettings {
        properties = Map.copyOf(properties);
    }

    /**
     * Reads a Java properties file in UTF-8: {@code name} and the catalog's properties.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when something is missing or of no use; the message names the file and the key
     */
    public static CatalogSettings read(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(key -> properties.put(key, read.getProperty(key).strip()));
        String name = properties.remove(NAME);
        if (name == null || !NAME_FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(file + ": "
                    + (name == null ? "'name' is missing" : "name is '" + name + "'")
                    + "; give the catalog's name in letters, digits, '_', '.' and '-'");
        }
        String type = properties.get(CatalogUtil.ICEBERG_CATALOG_TYPE);
        if (type == null ? !properties.containsKey(CatalogProperties.CATALOG_IMPL) : !isKnown(type)) {
            throw new IllegalArgumentException(
                    file + ": " + (type == null ? "'type' is missing" : "type is '" + type + "'")
                            + "; give rest, jdbc or hadoop, or the class of another catalog as 'catalog-impl'");
        }
        if (CatalogUtil.ICEBERG_CATALOG_TYPE_JDBC.equalsIgnoreCase(type)) {
            // The form of its tables that other engines write; without it Iceberg makes one of before views.
            properties.putIfAbsent(JDBC_FORM, "V1");
        }
        return new CatalogSettings(name, properties);
    }

    private static boolean isKnown(String type) {
        return TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    /** What tells this catalog from another of the same name, without anything secret. */
    String address() {
        return String.join(
                " ",
                told(CatalogUtil.ICEBERG_CATALOG_TYPE, properties.get(CatalogProperties.CATALOG_IMPL)),
                told(CatalogProperties.URI, null),
                told(CatalogProperties.WAREHOUSE_LOCATION, null));
    }

    private String told(String key, @Nullable String otherwise) {
        String value = properties.get(key);
        String text = value != null ? value : otherwise != null ? otherwise : "";
        // A JDBC address may hold a password.
        return text.replaceAll("(?i)(password|pwd|secret|token)=[^&;]*", "$1=***")
                .replaceAll("//[^/@]*@", "//***@");
    }

    /**
     * Opens the catalog; the caller closes it where it can be closed.
     *
     * @throws DatasetException when it cannot be reached, or something in its properties is of no use to it
     */
    Catalog open() {
        try {
            return CatalogUtil.buildIcebergCatalog(name, properties, UmaskedLocalFiles.configuration());
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw new DatasetException(
                    "the catalog " + name + " (" + address().strip() + ") cannot be opened: " + e.getMessage()
                            + (root == e ? "" : ": " + root.getMessage()),
                    e);
        }
    }
}
