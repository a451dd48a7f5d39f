// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.health.Measure;
import org.guildhall.api.health.Measures;
import org.guildhall.operations.Services;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is measured on this node: the process, the requests, and what bundles tell when they are asked. */
@Component(service = Meters.class)
public class Meters {

    /** Before the name of whatever is ours. */
    static final String OURS = "guildhall.";

    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<String, MultiGauge> told = new HashMap<>();
    private final Supplier<List<Measures>> sources;
    private final Runnable release;

    @Activate
    public Meters(BundleContext context) {
        this(new Services<>(context, Measures.class));
    }

    private Meters(Services<Measures> services) {
        this(services, services::close);
    }

    /** With just these sources, as in tests. */
    Meters(Supplier<List<Measures>> sources, Runnable release) {
        this.sources = sources;
        this.release = release;
        Stream.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics(),
                        collections)
                .forEach(meter -> meter.bindTo(registry));
    }

    @Deactivate
    void stop() {
        release.run();
        collections.close();
        registry.close();
    }

    /** Where whoever counts for himself does so. */
    MeterRegistry registry() {
        return registry;
    }

    /** All of it as it is now, in the text format of Prometheus. */
    synchronized String text() {
        Map<String, List<Row<?>>> now = new HashMap<>();
        told.keySet().forEach(name -> now.put(name, List.of()));
        now.putAll(sources.get().stream()
                .flatMap(source -> measures(source).stream())
                .collect(Collectors.groupingBy(Measure::name, Collectors.mapping(Meters::row, Collectors.toList()))));
        now.forEach((name, rows) -> told.computeIfAbsent(
                        name, key -> MultiGauge.builder(OURS + key).register(registry))
                .register(rows, true));
        return registry.scrape();
    }

    private static List<Measure> measures(Measures source) {
        try {
            return source.now();
        } catch (RuntimeException e) {
            // the others are told; most needed when something is broken
            LOG.warn("{} tells nothing: {}", source.getClass().getName(), e.getMessage());
            return List.of();
        }
    }

    private static Row<?> row(Measure measure) {
        return Row.of(Tags.of("kind", measure.kind()), measure.value());
    }
}
