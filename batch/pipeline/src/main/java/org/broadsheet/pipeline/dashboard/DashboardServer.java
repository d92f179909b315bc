package org.broadsheet.pipeline.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.pipeline.publish.DatasetException;

/**
 * The page with all its sentences, for the browsers of this machine. It answers GET at the loopback address only, under a
 * path that begins with a secret, and only when it is asked by that address or by the name localhost, so that no page of
 * the web can have a browser read it. What it answers comes from queries of its own; nothing of a request is SQL.
 */
public final class DashboardServer implements AutoCloseable {
    private static final int TOKEN_BYTES = 24;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FAILED = 500;

    private record Answer(int status, String type, String body) {}

    private final HttpServer server;
    private final String token;
    private final ServedSnapshot snapshot;

    private DashboardServer(HttpServer server, String token, ServedSnapshot snapshot) {
        this.server = server;
        this.token = token;
        this.snapshot = snapshot;
    }

    /**
     * Starts to answer, one request after the other.
     *
     * @param port the port, or 0 for one that is free
     */
    public static DashboardServer start(ServedSnapshot snapshot, int port) throws IOException {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        DashboardServer dashboard = new DashboardServer(server, token, snapshot);
        server.createContext("/", dashboard::handle);
        server.start();
        return dashboard;
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + token + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
            exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        String asked = exchange.getRequestHeaders().getFirst("Host");
        int port = server.getAddress().getPort();
        if (asked == null || !Set.of("127.0.0.1:" + port, "localhost:" + port).contains(asked)) {
            return new Answer(FORBIDDEN, TEXT, "asked for by another name than this machine's\n");
        }
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (path.length != 3 || !isToken(path[1])) {
            return new Answer(NOT_FOUND, TEXT, "there is nothing here\n");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Answer(METHOD_NOT_ALLOWED, TEXT, "only GET is answered\n");
        }
        try {
            return answer(path[2], parameters(exchange.getRequestURI()));
        } catch (IllegalArgumentException e) {
            return new Answer(BAD_REQUEST, TEXT, e.getMessage() + "\n");
        } catch (SQLException | DatasetException e) {
            return new Answer(FAILED, TEXT, e.getMessage() + "\n");
        }
    }

    private Answer answer(String what, Map<String, String> parameters) throws SQLException {
        return switch (what) {
            case "" -> new Answer(OK, HTML, snapshot.page());
            case "sentences" ->
                new Answer(OK, JSON, snapshot.sentences(parameters.get("kind"), parameters.getOrDefault("rows", "")));
            case "search" ->
                new Answer(OK, JSON, snapshot.search(parameters.get("kind"), parameters.getOrDefault("words", "")));
            default -> new Answer(NOT_FOUND, TEXT, "there is no " + what + "\n");
        };
    }

    /** Takes as long for a wrong secret as for the right one. */
    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(URI asked) {
        Map<String, String> parameters = new HashMap<>();
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        for (String pair : List.of(query.split("&"))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        snapshot.close();
    }
}
