// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.api.officer.Post;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.core.history.Difference;
import org.guildhall.core.proposal.Effect;
import org.guildhall.testing.MessagesContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest extends MessagesContract {

    MessagesTest() {
        super(new CoreModule(), "core.member.not-a-member");
    }

    static Stream<Arguments> composed() {
        return Stream.of(
                Arguments.of("core.page.effect-", Effect.What.values()),
                Arguments.of("core.difference.what.", Difference.What.values()),
                Arguments.of("core.officer.post.", Post.values()),
                Arguments.of("core.organization.kind.", OrganizationKind.values()),
                Arguments.of("core.organization.level.", OrganizationLevel.values()),
                Arguments.of("core.organization.state.", OrganizationState.values()));
    }

    /** Pages put these keys together from a name of the API, which no search of the code finds. */
    @ParameterizedTest
    @MethodSource("composed")
    void everyValueThatAPageNamesHasWords(String prefix, Enum<?>[] values) throws IOException {
        assertThat(keys("messages.properties"))
                .containsAll(Arrays.stream(values)
                        .map(value ->
                                prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
