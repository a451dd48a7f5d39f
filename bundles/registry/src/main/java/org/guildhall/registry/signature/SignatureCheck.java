// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertPath;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.zip.BadZipException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Whether an archive is signed by somebody whom this installation trusts. */
@Component(
        service = {SignatureCheck.class, HealthCheck.class},
        configurationPid = "org.guildhall.registry",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class SignatureCheck implements HealthCheck {

    private final boolean required;
    private final TrustFolder trust;
    private final Clock clock;

    /** What is asked of archives. */
    public @interface Config {
        /** Whether they must be signed: unless it is {@code false}, as in a demonstration; a slip lets nothing in. */
        String requireSigned() default "true";
    }

    @Activate
    public SignatureCheck(Config config, @Reference TrustFolder trust) {
        // the clock that all others use is the database's, which may not be there when the first archives are
        this(!config.requireSigned().equals("false"), trust, Clock.systemUTC());
    }

    SignatureCheck(boolean required, TrustFolder trust, Clock clock) {
        this.required = required;
        this.trust = trust;
        this.clock = clock;
    }

    /**
     * Who signed an archive that was read before. What somebody signed and another changed is refused in any case.
     *
     * @return empty if nobody did whom this installation knows, and nobody needs to
     * @throws ConflictException if it must be signed and is not, or not by somebody trusted
     */
    public Optional<Signer> check(Path archive) {
        try {
            Set<CertPath> signers = SignedFile.signers(archive);
            if (signers.isEmpty() && required) {
                throw new BadZipException("registry.signature.missing");
            }
            return trusted(signers);
        } catch (BadZipException e) {
            throw e.of(archive.getFileName().toString());
        }
    }

    private Optional<Signer> trusted(Set<CertPath> signers) throws BadZipException {
        BadZipException reason = null;
        for (CertPath signer : signers) {
            try {
                return Optional.of(new SignerCheck(trust.certificates(), clock.instant()).require(signer, signers));
            } catch (BadZipException e) {
                reason = e;
            } catch (CertificateException | IOException e) {
                reason = new BadZipException("registry.signature.trust-unreadable", String.valueOf(e.getMessage()));
            }
        }
        if (reason != null && required) {
            throw reason;
        }
        return Optional.empty();
    }

    SignatureRule rule(Actor actor) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        return new SignatureRule(required);
    }

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Optional<HealthProblem> problem() {
        return required ? Optional.empty() : Optional.of(HealthProblem.of("registry.health.unsigned"));
    }
}
