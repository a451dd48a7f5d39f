// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.registry.archive.ModuleArchive;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Fetches archives, within limits of size and time, from where {@link DownloadRules} lets it. */
@Component(
        service = Downloads.class,
        configurationPid = "org.guildhall.registry",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Downloads {

    /** The largest archive over a poor line; whoever fetched it waits at the console. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MOST_ADDRESSES = 6;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> NOT_FOUND = Set.of(404, 410);

    private final HttpClient client;
    private final DownloadRules rules;
    private final Duration patience;

    /** Whom to ask. */
    public @interface Config {
        /** Hosts within one's own network, with commas between them, from which archives may be fetched, also over http. */
        String downloadHosts() default "";
    }

    @Activate
    public Downloads(Config config) {
        this(HttpClient.newBuilder(), rules(config.downloadHosts()), PATIENCE);
    }

    Downloads(HttpClient.Builder client, DownloadRules rules, Duration patience) {
        this.client = client.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.rules = rules;
        this.patience = patience;
    }

    private static DownloadRules rules(String hosts) {
        return new DownloadRules(Arrays.stream(hosts.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Writes what is there.
     *
     * @throws ConflictException if it is not fetched from there, nothing is there, or it does not arrive whole and in time
     */
    void fetch(URI address, Path copy) {
        rules.require(address);
        long end = System.nanoTime() + patience.toNanos();
        URI at = address;
        for (int i = 0; i < MOST_ADDRESSES; i++) {
            HttpResponse<Path> answer = get(at, copy, end);
            if (!REDIRECTS.contains(answer.statusCode())) {
                requireFound(at, answer.statusCode());
                return;
            }
            URI next = next(at, answer);
            rules.requireNext(at, next);
            at = next;
        }
        throw new ConflictException("registry.download.redirects", shown(address));
    }

    private HttpResponse<Path> get(URI address, Path copy, long end) {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        CompletableFuture<HttpResponse<Path>> coming = client.sendAsync(request, body(address, copy));
        try {
            return coming.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw slow(address);
        } catch (ExecutionException e) {
            throw refusal(address, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConflictException("registry.download.cut-off", shown(address));
        } finally {
            // closes the connection, if it is not done
            coming.cancel(true);
        }
    }

    /** What comes with anything but the archive itself is thrown away. */
    private static BodyHandler<Path> body(URI address, Path copy) {
        int limit = ModuleArchive.LIMIT;
        return answer -> {
            BodySubscriber<Path> all =
                    answer.statusCode() == 200 ? BodySubscribers.ofFile(copy) : BodySubscribers.replacing(copy);
            return new LimitedBody(
                    all,
                    limit,
                    new ConflictException("registry.download.too-large", shown(address), limit / 1024 / 1024));
        };
    }

    private static void requireFound(URI address, int status) {
        if (NOT_FOUND.contains(status)) {
            throw new ConflictException("registry.download.not-found", shown(address));
        }
        if (status != 200) {
            throw new ConflictException("registry.download.status", shown(address), String.valueOf(status));
        }
    }

    private static URI next(URI address, HttpResponse<Path> answer) {
        try {
            return address.resolve(answer.headers().firstValue("Location").orElseThrow());
        } catch (RuntimeException e) {
            throw new ConflictException("registry.download.redirects", shown(address));
        }
    }

    private static GuildhallException refusal(URI address, Throwable failure) {
        Throwable told = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(each -> each instanceof GuildhallException || each instanceof SSLException)
                .findFirst()
                .orElse(failure);
        if (told instanceof GuildhallException ours) {
            return ours;
        } else if (told instanceof SSLException) {
            return new ConflictException("registry.download.tls", shown(address), String.valueOf(told.getMessage()));
        } else if (told instanceof HttpTimeoutException) {
            return slow(address);
        } else if (told instanceof ConnectException) {
            return new ConflictException("registry.download.unreachable", address.getAuthority());
        } else if (told instanceof IOException) {
            return new ConflictException("registry.download.cut-off", shown(address));
        }
        throw new IllegalStateException(failure);
    }

    private static ConflictException slow(URI address) {
        return new ConflictException("registry.download.slow", shown(address));
    }

    /** Without what stands behind a question mark, which may be a secret. */
    static String shown(URI address) {
        return address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }
}
