// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Words;
import org.guildhall.rest.ApiDescription;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who run the platform which pages are not shown, and which ask for what their bundle's API does not have:
 * those are shown, for an API is there later than its pages. Everything else works without them.
 */
@Component(immediate = true)
public class PagesHealth implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PagesHealth.class);

    private final Map<String, String> misfits = new ConcurrentHashMap<>();
    private final UiExtender extender;
    private final Words words;

    @Activate
    public PagesHealth(@Reference UiExtender extender, @Reference Words words) {
        this.extender = extender;
        this.words = words;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addApi(ApiDescription api) {
        extender.bundle(api.module()).ifPresent(pages -> {
            try {
                pages.checkApi(
                        api.document(), words.of(api.module(), Locale.ENGLISH).keySet());
            } catch (IllegalArgumentException e) {
                String misfit = "The pages of %s do not fit its API: %s".formatted(api.module(), e.getMessage());
                LOG.error(misfit);
                misfits.put(api.module(), misfit);
            }
        });
    }

    void removeApi(ApiDescription api) {
        misfits.remove(api.module());
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Optional<HealthProblem> problem() {
        String problems = Stream.concat(extender.refusals().stream(), misfits.values().stream())
                .sorted()
                .collect(Collectors.joining("; "));
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(HealthProblem.of("guildhall.health.pages", problems));
    }
}
