// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureConfigTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"true", "yes", "1", "on", "TRUE", "", "flase", "no", "0"})
    void asksForSignaturesWhateverElseIsSaid(String setting) {
        assertThat(check(setting).problem()).isEmpty();
    }

    @Test
    void asksForNoneIfToldSo() {
        assertThat(check("false").problem()).isPresent();
        assertThat(check("false").rule(Actor.platform(Organization.NATIONAL)).required())
                .isFalse();
    }

    private SignatureCheck check(String setting) {
        return new SignatureCheck(config(setting), new TrustFolder(folder));
    }

    private static SignatureCheck.Config config(String setting) {
        return new SignatureCheck.Config() {
            @Override
            public String requireSigned() {
                return setting;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return SignatureCheck.Config.class;
            }
        };
    }
}
