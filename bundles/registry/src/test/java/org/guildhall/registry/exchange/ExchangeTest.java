// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final Duration WAY = Duration.ofMillis(700);

    @Test
    void leavesTimeToPutTheOldVersionBack() {
        assertThat(Exchange.patience(Duration.ofSeconds(9), WAY)).hasSeconds(6);
        assertThat(Exchange.patience(Duration.ofMillis(5700), WAY)).hasSeconds(4);
        assertThat(Exchange.patience(Duration.ofMillis(5700), Duration.ofMillis(1700)))
                .hasSeconds(3);
    }

    @Test
    void givesEachVersionTheLeastItNeeds() {
        assertThat(Exchange.patience(Duration.ofSeconds(3), WAY)).hasSeconds(2);
        assertThat(Exchange.patience(Duration.ZERO, WAY)).hasSeconds(2);
    }
}
