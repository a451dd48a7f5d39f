// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.KeysAsWords;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.gateway.Gates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class RetryServiceTest {

    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    private final Gates gates = new Gates();
    private final List<Runnable> ends = new ArrayList<>();

    @BeforeEach
    void open() {
        gates.open(Set.of());
    }

    @Test
    void holdsCallsUntilTheModuleHasStarted() {
        service((bundle, ended) -> ends.add(ended)).retry(ADMIN, "library", Locale.ENGLISH);
        assertThat(gates.held()).containsExactly("library");
        ends.forEach(Runnable::run);
        assertThat(gates.held()).isEmpty();
    }

    @Test
    void letsCallsInAgainIfTheStartCanNotBegin() {
        RetryService noThread = service((bundle, ended) -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        assertThatThrownBy(() -> noThread.retry(ADMIN, "library", Locale.ENGLISH))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(gates.held()).isEmpty();
    }

    @Test
    void letsGoOnceOnlyIfTheStartEndsAndFailsToBegin() {
        RetryService both = service((bundle, ended) -> {
            ended.run();
            throw new IllegalStateException("both");
        });
        assertThatThrownBy(() -> both.retry(ADMIN, "library", Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class);
        service((bundle, ended) -> ends.add(ended)).retry(ADMIN, "library", Locale.ENGLISH);
        assertThat(gates.held()).containsExactly("library");
    }

    @Test
    void knowsOnlyModulesThatAreNoPartOfThePlatform() {
        RetryService service = service((bundle, ended) -> ends.add(ended));
        assertThatThrownBy(() -> service.retry(ADMIN, "core", Locale.ENGLISH)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.retry(ADMIN, "nowhere", Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
        assertThat(ends).isEmpty();
    }

    private RetryService service(RetryService.Start start) {
        return new RetryService(new RunningModules(context(), null), gates, start, new KeysAsWords());
    }

    private static BundleContext context() {
        Bundle[] bundles = {
            bundle("core"),
            new FakeBundle(Path.of("target/none"))
                    .header("Guildhall-Id", "library")
                    .header("Guildhall-Module", "org.guildhall.library.LibraryModule")
                    .bundle()
        };
        return (BundleContext) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> bundles);
    }

    private static Bundle bundle(String id) {
        return new FakeBundle(Path.of("target/none")).header("Guildhall-Id", id).bundle();
    }
}
