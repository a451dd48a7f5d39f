// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.guildhall.api.error.InvalidException;
import org.guildhall.core.Requests;
import org.guildhall.core.code.CodeAnswer.Told;
import org.guildhall.core.region.RegionTable;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.Test;

class CodeResourceTest {

    private final CodeTables codes = new CodeTables(new RegionTable(), new TestClock(Instant.EPOCH));
    private final CodeResource resource = new CodeResource(codes, Requests.words(), new AnnotatedDrafts());

    @Test
    void tellsInTheReadersLanguageWhatIsWrong() {
        CodeAnswer answer = resource.check(Requests.in(Locale.ENGLISH), "uscc", new CodeQuestion("9144030034294O9755"));

        assertThat(answer.valid()).isFalse();
        assertThat(answer.problems()).containsExactly(new Told(14, false, "en core.code.unused-letter [14, O]"));
        assertThat(answer.nearest()).isEqualTo("914403003429409755");
    }

    @Test
    void refusesAQuestionWithoutACode() {
        assertThatThrownBy(() -> resource.check(Requests.in(Locale.ENGLISH), "uscc", new CodeQuestion(null)))
                .isInstanceOf(InvalidException.class);
    }
}
