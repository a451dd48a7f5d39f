// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    /** From the test suite of the reference implementation, phc-winner-argon2. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final Passwords passwords = new Passwords();

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(passwords.matches("password", Optional.of(REFERENCE))).isTrue();
        assertThat(passwords.matches("Password", Optional.of(REFERENCE))).isFalse();
        assertThat(Argon2Hash.parse(REFERENCE)).hasToString(REFERENCE);
    }

    @Test
    void hashesWithTheAgreedCostAndASaltOfItsOwn() {
        String first = passwords.hash("工会之家 2026");
        String second = passwords.hash("工会之家 2026");

        assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
        assertThat(passwords.matches("工会之家 2026", Optional.of(first))).isTrue();
        assertThat(passwords.matches("工会之家 2025", Optional.of(first))).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgL", "$2a$10$abcdefgh"})
    void refusesHashesOfOtherKinds(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2Hash.parse(text));
    }

    @Test
    void generatesPasswordsThatDifferAndCanBeReadAloud() {
        Set<String> generated =
                IntStream.range(0, 1000).mapToObj(i -> passwords.generate(16)).collect(Collectors.toSet());

        assertThat(generated).hasSize(1000).allMatch(password -> password.matches("[a-km-zA-HJ-NP-Z2-9]{16}"));
    }
}
