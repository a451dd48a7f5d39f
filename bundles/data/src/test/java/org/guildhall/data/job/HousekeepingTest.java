// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.job.Housekeeping;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    @Test
    void goesOnToOthersWhateverOneThrows() throws InterruptedException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        CountDownLatch tidied = new CountDownLatch(1);
        Housekeeping torn = () -> {
            throw new NoClassDefFoundError("of a bundle that was taken away");
        };
        try (JobBench bench = new JobBench(database)) {
            bench.tidy(List.of(torn, tidied::countDown));
            assertThat(tidied.await(JobBench.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }
}
