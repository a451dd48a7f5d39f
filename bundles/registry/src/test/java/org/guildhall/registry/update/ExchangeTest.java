// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    @Test
    void leavesTimeToPutTheOldVersionBack() {
        assertThat(Exchange.patience(Duration.ofSeconds(9))).hasSeconds(6);
        assertThat(Exchange.patience(Duration.ofMillis(5500))).hasSeconds(3);
    }

    @Test
    void givesEachVersionTheLeastItNeeds() {
        assertThat(Exchange.patience(Duration.ofSeconds(3))).hasSeconds(2);
        assertThat(Exchange.patience(Duration.ZERO)).hasSeconds(2);
    }
}
