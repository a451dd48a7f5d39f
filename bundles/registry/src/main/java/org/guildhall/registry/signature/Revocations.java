// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows by {@code trust/modules-revoked.json} what must neither come in nor be started any more. */
@Component(service = {Revocations.class, HealthCheck.class})
public class Revocations implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final String FILE = "modules-revoked.json";

    private final TrustFolder trust;
    private final Origins origins;

    @Activate
    public Revocations(@Reference TrustFolder trust, @Reference Origins origins) {
        this.trust = trust;
        this.origins = origins;
    }

    /** @throws ConflictException if it is revoked, or nobody can tell */
    public void require(Origin origin) {
        try {
            problem(list(), origin).ifPresent(problem -> {
                throw problem;
            });
        } catch (IOException e) {
            LOG.debug("The list of revoked modules can not be read", e);
            throw new ConflictException("registry.revocation.unreadable", FILE);
        }
    }

    /**
     * Why a version that was let in once must not be started; empty if it may, and if nobody can tell: what works is not taken
     * away because of a misspelt list.
     */
    public Optional<ConflictException> problem(String module, String version) {
        try {
            Origin origin = origins.find(module, version).orElse(new Origin(module, version, "", List.of()));
            return problem(list(), origin);
        } catch (IOException e) {
            LOG.error("Whether {} {} is revoked can not be read: {}", module, version, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<ConflictException> problem(RevocationList list, Origin origin) {
        return list.ofArchive(origin.sha256())
                .or(() -> list.ofCertificates(origin.certificates()))
                .or(() -> list.ofModule(origin.module() + "/" + origin.version()))
                .map(reason -> new ConflictException(
                        "registry.revocation.revoked", origin.module(), origin.version(), reason));
    }

    private RevocationList list() throws IOException {
        return RevocationList.read(trust.file(FILE));
    }

    @Override
    public String name() {
        return "revocations";
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Optional<HealthProblem> problem() {
        try {
            list();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(HealthProblem.of("registry.health.revocations", FILE, String.valueOf(e.getMessage())));
        }
    }
}
