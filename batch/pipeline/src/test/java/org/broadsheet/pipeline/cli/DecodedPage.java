package org.broadsheet.pipeline.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a dashboard page holds, read as a browser would.
 *
 * @param html the page
 * @param data its data element
 * @param columns of each table and column, "quotes.speaker", the values
 * @param lists the lists that numbers stand for
 * @param articles the articles of which it has sentences
 */
record DecodedPage(String html, JsonNode data, Map<String, double[]> columns, JsonNode lists, List<JsonNode> articles) {
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"page-data\">([^<]*)<");
    private static final Pattern SENTENCES =
            Pattern.compile("<script type=\"application/json\" id=\"sentences-\\d+\">\"([^<\"]*)\"<");

    static DecodedPage read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static DecodedPage of(String html) {
        Matcher element = DATA.matcher(html);
        if (!element.find()) {
            throw new AssertionError("no data in " + html.substring(0, 1000));
        }
        JsonNode data = JsonMapper.shared().readTree(element.group(1));
        List<JsonNode> articles = new ArrayList<>();
        Matcher chunks = SENTENCES.matcher(html);
        while (chunks.find()) {
            JsonMapper.shared().readTree(inflate(chunks.group(1))).forEach(articles::add);
        }
        return new DecodedPage(
                html,
                data,
                columns(data),
                JsonMapper.shared().readTree(inflate(data.get("lists").asString())),
                articles);
    }

    private static Map<String, double[]> columns(JsonNode data) {
        ByteBuffer bytes =
                ByteBuffer.wrap(inflate(data.get("columns").asString())).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, double[]> columns = new LinkedHashMap<>();
        data.get("tables")
                .properties()
                .forEach(table -> table.getValue().forEach(column -> {
                    double[] values = new double[column.get(2).asInt()];
                    String encoding = column.get(1).asString();
                    double previous = 0;
                    for (int i = 0; i < values.length; i++) {
                        if (encoding.equals("FRACTION")) {
                            values[i] = bytes.getDouble();
                        } else {
                            long value = groups(bytes);
                            boolean delta = encoding.equals("DELTA");
                            previous = !delta ? value : previous + (value % 2 == 0 ? value / 2 : -(value + 1) / 2);
                            values[i] = previous;
                        }
                    }
                    columns.put(table.getKey() + "." + column.get(0).asString(), values);
                }));
        return columns;
    }

    private static long groups(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static byte[] inflate(String base64) {
        Inflater raw = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(base64)), raw)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            raw.end();
        }
    }

    double[] column(String name) {
        return columns.get(name);
    }

    /** A column of a list. */
    List<String> list(String list, String column) {
        List<String> values = new ArrayList<>();
        lists.get(list).get(column).forEach(value -> values.add(value.isNull() ? null : value.asString()));
        return values;
    }

    /** How many bytes the page has. */
    int bytes() {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }
}
