package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a catalog is told of a run: that it began, from what, and how it ended. */
final class LineageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String output = "";
    private String input = "";

    @BeforeEach
    void makeDataset() throws IOException {
        PublishedSample.publish(folder.resolve("news"));
        output = folder.resolve("news").toString();
        input = Files.createFile(folder.resolve("empty.txt")).toString();
    }

    private CommandRun ingest(String target, String... args) {
        List<String> all = new ArrayList<>(List.of("ingest", "--openlineage", target, "--output", output));
        all.addAll(List.of(args));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static List<JsonNode> events(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("eventType").asString()).toList();
    }

    @Test
    void aRunIsTwoEventsOfOneRun() throws IOException {
        Path file = folder.resolve("lineage.jsonl");
        CommandRun run = ingest(file.toString(), input);
        assertEquals(0, run.exit(), run.err());
        List<JsonNode> events = events(file);
        assertEquals(List.of("START", "COMPLETE"), types(events));
        JsonNode end = events.get(1);
        assertAll(
                () -> assertEquals(
                        events.get(0).get("run").get("runId"), end.get("run").get("runId")),
                () -> assertEquals(
                        "ingest:" + output, end.get("job").get("name").asString()),
                () -> assertEquals(input, end.get("inputs").get(0).get("name").asString()),
                () -> assertTrue(end.get("outputs").toString().contains("\"" + output + "/quotes\""), end.toString()),
                () -> assertTrue(end.get("outputs").toString().contains("\"rowCount\":1"), end.toString()));
    }

    @Test
    void aRunThatFailsSaysWhy() throws IOException {
        Path file = folder.resolve("lineage.jsonl");
        assertEquals(
                1, ingest(file.toString(), "--max-reject-share", "0", input).exit());
        assertEquals(
                2, ingest(file.toString(), folder.resolve("nowhere").toString()).exit());
        List<JsonNode> events = events(file);
        assertEquals(List.of("START", "FAIL", "START", "FAIL"), types(events));
        assertTrue(
                events.get(1).toString().contains("--max-reject-share"),
                events.get(1).toString());
        assertTrue(
                events.get(3).toString().contains("nowhere: no such file"),
                events.get(3).toString());
    }

    @Test
    void aServerIsToldAndOneThatDoesNotAnswerStopsNothing() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/lineage", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        CommandRun told;
        try {
            told = ingest(address, input);
        } finally {
            server.stop(0);
        }
        assertEquals(0, told.exit(), told.err());
        assertEquals(
                List.of("START", "COMPLETE"),
                types(bodies.stream().map(JsonMapper.shared()::readTree).toList()));
        CommandRun untold = ingest(address, input);
        assertEquals(0, untold.exit(), untold.err());
    }

    @Test
    void aTargetThatCannotBeToldIsWrongUsage() {
        assertEquals(
                2, ingest(folder.resolve("nowhere/x.jsonl").toString(), input).exit());
        CommandRun run = ingest("http://no address", input);
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().startsWith("broadsheet: --openlineage: "), run.err());
    }
}
