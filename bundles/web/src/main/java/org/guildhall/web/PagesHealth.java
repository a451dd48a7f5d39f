// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells those who run the platform which pages are not shown; everything else works without them. */
@Component
public class PagesHealth implements HealthCheck {

    private final UiExtender extender;

    @Activate
    public PagesHealth(@Reference UiExtender extender) {
        this.extender = extender;
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
    public Optional<String> problem() {
        List<String> refusals = extender.refusals();
        return refusals.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", refusals));
    }
}
