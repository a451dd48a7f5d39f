// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.guildhall.rest.Own;
import org.guildhall.rest.OwnAccount;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;
import org.junit.jupiter.api.Test;

class AnswerFilterTest {

    public static class Operations {
        @Permission("essay-contest.entry.view")
        public void entries() {}

        @Own(others = "core.job.view")
        public void jobs() {}

        @OwnAccount
        public void sessions() {}

        @Public
        public void openEditions() {}
    }

    @Test
    void exportIsOfWhatTheOperationsPermissionIsAbout() throws NoSuchMethodException {
        assertThat(thing("entries")).contains("essay-contest/entry");
        assertThat(thing("jobs")).contains("core/job");
    }

    @Test
    void nobodyAsksWhoTookWhatIsTheirOwnOrEverybodys() throws NoSuchMethodException {
        assertThat(thing("sessions")).isEmpty();
        assertThat(thing("openEditions")).isEmpty();
    }

    private static Optional<String> thing(String operation) throws NoSuchMethodException {
        return AnswerFilter.thing(Operations.class.getMethod(operation));
    }
}
