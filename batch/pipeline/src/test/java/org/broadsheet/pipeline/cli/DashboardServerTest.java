package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.broadsheet.pipeline.dashboard.DashboardServer;
import org.broadsheet.pipeline.dashboard.ServedSnapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server answers the page and its sentences to whoever has its address, on this machine, and nothing else. */
final class DashboardServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DashboardServer server;

    @BeforeAll
    static void serve() throws IOException {
        PublishedSample.publish(folder.resolve("output"));
        SnapshotOption option = new SnapshotOption();
        new CommandLine(new Options(option))
                .parseArgs("--output", folder.resolve("output").toString());
        server = DashboardServer.start(new ServedSnapshot(new ServedDataset(option)), 0);
    }

    @CommandLine.Command
    private record Options(@CommandLine.Mixin SnapshotOption option) {}

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpResponse<String> ask(String method, URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String place) throws IOException, InterruptedException {
        return ask("GET", server.address().resolve(place));
    }

    /** The status of an answer to a request that says by which name it asks. */
    private static String statusFor(String host) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getByName("127.0.0.1"), server.address().getPort());
                OutputStream out = socket.getOutputStream();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            out.write(("GET " + server.address().getPath() + " HTTP/1.1\r\nHost: " + host
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return in.readLine();
        }
    }

    @Test
    void givesThePageWithEveryCountAndNoSentence() throws Exception {
        HttpResponse<String> answer = get("");
        DecodedPage page = DecodedPage.of(answer.body());
        assertAll(
                () -> assertEquals(200, answer.statusCode()),
                () -> assertTrue(page.data().get("served").asBoolean()),
                () -> assertTrue(answer.body().contains("connect-src 'self'")),
                () -> assertEquals(1, page.column("quotes.speaker").length),
                () -> assertEquals(0, page.articles().size()),
                () -> assertEquals(
                        "no-store", answer.headers().firstValue("Cache-Control").orElse("")),
                () -> assertTrue(answer.headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .isEmpty()));
    }

    @Test
    void givesTheSentencesOfRows() throws Exception {
        JsonNode article = JsonMapper.shared()
                .readTree(get("sentences?kind=quotes&rows=0").body())
                .get(0);
        assertEquals(
                "\"The bridge will hold,\" said Marta Silva on Friday. She put the damage at 2.5 million euros.",
                article.get("texts").get(0).asString());
        assertEquals("[1,22]", article.get("quotes").get(0).get(3).toString());
        assertEquals(0, article.get("figures").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search?kind=quotes&words=BRIDGE",
                "search?kind=quotes&words=damage+friday",
                "search?kind=figures&words=bridge",
                "search?kind=names&words=marta"
            })
    void findsRowsByTheWordsOfTheirParagraph(String question) throws Exception {
        assertEquals("[0]", get(question).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search?kind=quotes&words=valley",
                "search?kind=quotes&words=%27)+OR+true+--",
                "sentences?kind=quotes&rows="
            })
    void findsNothingWhereThereIsNothing(String question) throws Exception {
        assertEquals("[]", get(question).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sentences?kind=quotes&rows=0);DROP+TABLE+page_quote",
                "sentences?kind=secrets&rows=0",
                "search?kind=..%2Farticles&words=x",
                "search?words=x"
            })
    void refusesWhatIsNoQuestion(String question) throws Exception {
        assertEquals(400, get(question).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/wrong/", "/wrong/sentences?kind=quotes&rows=0", "/favicon.ico", "/../"})
    void hasNothingForWhoeverDoesNotKnowTheSecret(String place) throws Exception {
        HttpResponse<String> answer = get(place);
        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("Marta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void onlyReads(String method) throws Exception {
        assertEquals(405, ask(method, server.address()).statusCode());
    }

    /** A page of the web whose name was made to lead here is refused (DNS rebinding). */
    @Test
    void answersNoOtherName() throws IOException {
        int port = server.address().getPort();
        assertTrue(statusFor("localhost:" + port).contains(" 200 "));
        assertTrue(statusFor("evil.example:" + port).contains(" 403 "));
        assertTrue(statusFor("evil.example").contains(" 403 "));
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        assertTrue(InetAddress.getByName(server.address().getHost()).isLoopbackAddress());
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    int port = server.address().getPort();
                    assertThrows(IOException.class, () -> new Socket(address, port).close(), address.toString());
                }
            }
        }
    }
}
