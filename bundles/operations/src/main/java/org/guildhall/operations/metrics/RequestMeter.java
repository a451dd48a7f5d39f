// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Times every request by the module that it goes to and the class of its status, from before it is held at a gate. What
 * goes on after its call, as a stream does, takes as long as its reader stays and is not timed.
 */
@Component(service = Preprocessor.class, property = "service.ranking:Integer=3000")
public class RequestMeter implements Preprocessor {

    private static final int FAILED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private static final Duration[] STEPS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    /** Never fewer: while a module is swapped its requests are still its own. */
    private final Set<String> modules = ConcurrentHashMap.newKeySet();

    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> refused = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    /** What is told apart. */
    private record Series(String module, int statusClass) {}

    @Activate
    public RequestMeter(@Reference Meters meters) {
        this.registry = meters.registry();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(Module module) {
        modules.add(module.id());
    }

    void removeModule(Module module) {
        // see above
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        String module = RequestedModule.of((HttpServletRequest) request, modules);
        long begun = System.nanoTime();
        int status = FAILED;
        try {
            chain.doFilter(request, response);
            status = answer.getStatus();
        } finally {
            if (!request.isAsyncStarted()) {
                timer(module, status / 100).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            }
            if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                refused.computeIfAbsent(module, this::refused).increment();
            }
        }
    }

    private Timer timer(String module, int statusClass) {
        return timers.computeIfAbsent(
                new Series(module, statusClass), key -> Timer.builder(Meters.OURS + "http.requests")
                        .description("Requests answered, by module and class of status")
                        .tag("module", module)
                        .tag("status", statusClass + "xx")
                        .serviceLevelObjectives(STEPS)
                        .register(registry));
    }

    private Counter refused(String module) {
        return Counter.builder(Meters.OURS + "http.refused")
                .description("Requests answered with 503: held in vain, too many at once, in quarantine, stopping")
                .tag("module", module)
                .register(registry);
    }
}
