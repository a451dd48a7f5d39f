// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.gateway.Bypass;
import org.guildhall.rest.Json;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a module over HTTP, past its gate: that is how everybody else will meet it. */
@Component(service = ModuleAnswers.class)
public class ModuleAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleAnswers.class);

    /** So short that whoever waits at the gate is not kept by one question. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ObjectMapper json = Json.mapper();
    private final Bypass bypass;
    private final String server;

    @Activate
    public ModuleAnswers(BundleContext context, @Reference Bypass bypass) {
        this(
                server(
                        context.getProperty("org.apache.felix.http.host"),
                        context.getProperty("org.osgi.service.http.port")),
                bypass);
    }

    ModuleAnswers(String server, Bypass bypass) {
        this.server = server;
        this.bypass = bypass;
    }

    /** Whether the API and the pages that an archive brings are served, in its version; if nobody answers, not yet. */
    boolean come(ModuleArchive expected) {
        try {
            return hasApi(expected) && hasPages(expected);
        } catch (IOException e) {
            LOG.debug("{} does not answer yet", expected.module(), e);
            return false;
        }
    }

    private boolean hasApi(ModuleArchive expected) throws IOException {
        if (!expected.api()) {
            return true;
        }
        HttpResponse<byte[]> answer = get("/api/" + expected.module() + "/openapi.json");
        return answer.statusCode() == 200
                && version(answer.body()).equals(expected.version().toString());
    }

    private boolean hasPages(ModuleArchive expected) throws IOException {
        return !expected.pages() || get("/ui/" + expected.module() + "/").statusCode() == 204;
    }

    private String version(byte[] openApi) throws IOException {
        return json.readTree(openApi).path("info").path("version").asText();
    }

    private HttpResponse<byte[]> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header(Bypass.HEADER, bypass.secret())
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a module was probed", e);
        }
    }

    /** Where this machine reaches what listens there; an address that stands for all of them is reached by loopback. */
    static String server(String host, String port) {
        boolean everywhere = host == null || host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }
}
