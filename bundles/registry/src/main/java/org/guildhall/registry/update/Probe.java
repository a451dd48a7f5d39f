// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.gateway.Bypass;
import org.guildhall.rest.Json;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks a module over HTTP, past its gate, until it answers as that version: the web server takes applications up and
 * down some time after their bundles.
 */
@Component(service = Probe.class)
public class Probe {

    /** Several times what it takes on a loaded machine, and less than callers wait at the gate. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final ObjectMapper json = Json.mapper();
    private final RunningModules running;
    private final Bypass bypass;
    private final String server;

    @Activate
    public Probe(BundleContext context, @Reference RunningModules running, @Reference Bypass bypass) {
        this.running = running;
        this.bypass = bypass;
        this.server = server(
                context.getProperty("org.apache.felix.http.host"), context.getProperty("org.osgi.service.http.port"));
    }

    /** @throws ConflictException if it does not answer in time */
    void await(ModuleArchive expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(expected)) {
            if (System.nanoTime() > end) {
                throw new ConflictException(
                        "registry.update.no-answer", expected.version().toString(), PATIENCE.toSeconds());
            }
            pause();
        }
    }

    /** Whether that version, and no other, answers. */
    private boolean answers(ModuleArchive expected) {
        boolean started = running.bundle(expected.module())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .isPresent();
        return started && isThere(expected) && hasApi(expected) && hasPages(expected);
    }

    /** Whether that version is what is installed, running or not. */
    boolean isThere(ModuleArchive expected) {
        return running.bundle(expected.module())
                .filter(bundle -> bundle.getVersion().equals(expected.version()))
                .isPresent();
    }

    private boolean hasApi(ModuleArchive expected) {
        if (!expected.api()) {
            return true;
        }
        HttpResponse<byte[]> answer = get("/api/" + expected.module() + "/openapi.json");
        return answer.statusCode() == 200
                && version(answer.body()).equals(expected.version().toString());
    }

    private boolean hasPages(ModuleArchive expected) {
        return !expected.pages() || get("/ui/" + expected.module() + "/").statusCode() == 204;
    }

    private String version(byte[] openApi) {
        try {
            JsonNode document = json.readTree(openApi);
            return document.path("info").path("version").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header(Bypass.HEADER, bypass.secret())
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("the web server does not answer at " + server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a module was probed", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
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
