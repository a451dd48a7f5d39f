// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.core.Bench;
import org.guildhall.core.CoreModule;
import org.junit.jupiter.api.Test;

class StatusServiceTest {

    @Test
    void countsWhatThePlatformHolds() {
        try (Bench bench = new Bench()) {
            bench.member("李秀英", bench.union("江苏省总工会", NATIONAL));
            StatusService service =
                    new StatusService("1.2.3", bench.work, bench.treeRepository, bench.memberRepository);
            service.modules = List.of(new CoreModule());
            service.checks = List.of(check("well", Optional.empty()), check("pages", Optional.of("none is shown")));

            Status status = service.status(PLATFORM);

            assertThat(status.version()).isEqualTo("1.2.3");
            assertThat(status.database()).startsWith("H2 2.");
            assertThat(status.organizations()).isEqualTo(2);
            assertThat(status.members()).isEqualTo(1);
            assertThat(status.modules()).isEqualTo(1);
            assertThat(status.problems()).containsExactly("pages: none is shown");
        }
    }

    private static HealthCheck check(String name, Optional<String> problem) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> problem() {
                return problem;
            }
        };
    }
}
