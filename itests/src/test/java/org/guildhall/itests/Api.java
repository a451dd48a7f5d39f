// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One client of the REST API: what it sends along with each call never changes. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI server;
    private final Map<String, String> headers;

    Api(URI server) {
        this(server, Map.of());
    }

    private Api(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    /**
     * What the server answered; status 0 if it did not answer at all.
     *
     * @param retryAfter in how many seconds one is to ask again
     */
    record Answer(int status, String contentType, Optional<String> retryAfter, JsonNode body) {

        /** The end of the problem's type, which says what is wrong. */
        String problem() {
            String type = body.path("type").asText();
            return type.substring(type.lastIndexOf(':') + 1);
        }

        /** The first field that is wrong. */
        String field() {
            return body.path("errors").path(0).path("field").asText();
        }

        String detail() {
            return body.path("detail").asText();
        }

        List<JsonNode> items() {
            List<JsonNode> items = new ArrayList<>();
            body.path("items").forEach(items::add);
            return items;
        }
    }

    Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(server, Map.copyOf(more));
    }

    Api signIn(String username, String password) throws Exception {
        Answer answer = post("/api/security/sessions", Map.of("username", username, "password", password));
        if (answer.status() != 201) {
            throw new AssertionError(username + " cannot sign in: " + answer);
        }
        return with("Authorization", "Bearer " + answer.body().path("token").asText());
    }

    Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) throws Exception {
        return postText(path, JSON.writeValueAsString(body));
    }

    Answer put(String path, Object body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a body as it is, well-formed or not. */
    Answer postText(String path, String body) throws Exception {
        return postText(path, "application/json", body);
    }

    Answer postText(String path, String type, String body) throws Exception {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a content that is no JSON. */
    Answer postBytes(String path, byte[] content) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** Sends a content of that many bytes as it comes by and by. */
    Answer postStream(String path, InputStream content, long length) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content), length)));
    }

    /** An answer that goes on, line by line, until it is closed. */
    Stream<String> lines(String path) throws Exception {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofLines()).body();
    }

    /** What is no JSON, as it comes. */
    HttpResponse<byte[]> download(String path) throws Exception {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    Answer delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
            return new Answer(response.statusCode(), type, response.headers().firstValue("Retry-After"), body);
        } catch (ConnectException | HttpTimeoutException e) {
            return new Answer(0, "", Optional.empty(), MissingNode.getInstance());
        }
    }
}
