// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.health.Health;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Words;
import org.guildhall.core.Bench;
import org.guildhall.core.CoreModule;
import org.junit.jupiter.api.Test;

class StatusServiceTest {

    @Test
    void countsWhatThePlatformHolds() {
        try (Bench bench = new Bench()) {
            bench.member("李秀英", bench.union("江苏省总工会", NATIONAL));
            StatusService service = new StatusService(
                    "1.2.3", bench.work, bench.graph.tree(), bench.memberRepository, new Ailing(), new KeysAsWords());
            service.modules = List.of(new CoreModule());

            Status status = service.status(PLATFORM, Locale.ENGLISH);

            assertThat(status.version()).isEqualTo("1.2.3");
            assertThat(status.database()).startsWith("H2 2.");
            assertThat(status.organizations()).isEqualTo(2);
            assertThat(status.members()).isEqualTo(1);
            assertThat(status.modules()).isEqualTo(1);
            assertThat(status.problems()).containsExactly("disk: core.disk[3]@en", "pages: core.pages[]@en");
        }
    }

    private static final class Ailing implements Health {
        @Override
        public Map<String, HealthProblem> vital() {
            return Map.of("disk", HealthProblem.of("core.disk", 3));
        }

        @Override
        public Map<String, HealthProblem> minor() {
            return Map.of("pages", HealthProblem.of("core.pages"));
        }
    }

    private static final class KeysAsWords implements Words {
        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key + List.of(arguments) + "@" + locale.getLanguage();
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return Map.of();
        }
    }
}
