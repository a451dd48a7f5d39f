// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.api.code.SocialCreditCode.Holder;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String PRINTABLE =
            IntStream.rangeClosed('0', 'Z').mapToObj(Character::toString).collect(Collectors.joining());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403003429409755", "914403006990676707", "91440300L83341734R", "91110108351303601C",
                "81320923MC79032810", "91350100M000100Y43", " 9135 0100 m000 100y 43 ", "９１４４０３００３４２９４０９７５５"
            })
    void takesRightCodesHoweverTheyAreWritten(String text) {
        assertThat(SocialCreditCode.check(text).valid()).isTrue();
        assertThat(SocialCreditCode.check(text).code()).matches("[0-9A-Y]{18}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81540000MC00000125",
                "81530800MC0000012A",
                "81620800MC0000012W",
                "81330282MC0000012N",
                "81320923MC00000128",
                "81500106MC0000012G",
                "81371000MC0000012G"
            })
    void takesTheCodesOfUnionsWithoutAWord(String code) {
        assertThat(SocialCreditCode.check(code, Holder.UNION)).isEqualTo(CodeCheck.right(code));
    }

    @Test
    void namesTheLetterThatIsNotUsedAndTheCodeThatWasMeant() {
        CodeCheck check = SocialCreditCode.check("91350100M000100Y4Z");

        assertThat(check.problems()).containsExactly(CodeProblem.error(18, "core.code.unused-letter", 18, "Z"));
        assertThat(check.nearest()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource({
        "9144O3003429409755, 5, no-digit, O",
        "91440300I429409755, 9, unused-letter, I",
        "9144030034294O9755, 14, unused-letter, O",
        "914403003429409V55, 16, unused-letter, V",
        "91440300S429409755, 9, unused-letter, S",
        "9144030034294-9Z55, 0, length, ",
        "91440300342940975*, 18, no-letter-or-digit, *"
    })
    void saysWhichCharacterIsWrong(String code, int place, String key, String character) {
        assertThat(SocialCreditCode.check(code).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.key()).isEqualTo("core.code." + key);
            assertThat(problem.warning()).isFalse();
            if (character != null) {
                assertThat(problem.arguments()).containsExactly(place, character);
            }
        });
    }

    @Test
    void saysWhatTheLastCharacterShouldBe() {
        assertThat(SocialCreditCode.check("914403003429409754").problems())
                .containsExactly(CodeProblem.error(18, "core.code.check-character", 18, "4", "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "9144O3003429409755, 914403003429409755",
        "9144030034294O9755, 914403003429409755",
        "91440300L83341734Q, 91440300L83341734R",
        "914403003492409755, 914403003429409755",
        "9144003003429409755, 914403003429409755",
        "914403003429409755, ''"
    })
    void guessesWhatWasMeant(String code, String meant) {
        assertThat(SocialCreditCode.check(code).nearest()).isEqualTo(meant);
    }

    @Test
    void warnsOfWhatIsOnlyUnusual() {
        assertThat(SocialCreditCode.check("914403003429409755", Holder.UNION).problems())
                .containsExactly(CodeProblem.warning(1, "core.code.unusual-union", "91"));
        assertThat(SocialCreditCode.check("914403003429409755", Holder.ENTERPRISE)
                        .problems())
                .isEmpty();
    }

    @Test
    void warnsOfAnOrganizationCodeThatDoesNotProveItself() {
        String body = "9144030034294097X";
        CodeCheck check = SocialCreditCode.check(body + SocialCreditCode.proof(body + "0"));

        assertThat(check.valid()).isTrue();
        assertThat(check.problems())
                .containsExactly(CodeProblem.warning(17, "core.code.inner-check", "34294097X", "5"));
    }

    @Test
    void refusesTheNumberOfAnOldLicence() {
        assertThat(SocialCreditCode.check("440301103023456").problems())
                .extracting(CodeProblem::key)
                .containsExactly("core.code.legacy-licence");
    }

    @Test
    void aDraftIsToldTheReasonAndTheCodeThatWasMeant() {
        assertThat(SocialCreditCode.check("914403003429409755").require("uscc")).isEqualTo("914403003429409755");
        assertThatThrownBy(() -> SocialCreditCode.check("9144030034294O9755").require("uscc"))
                .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.errors())
                        .containsExactly(
                                new FieldError("uscc", "core.code.unused-letter", List.of(14, "O")),
                                new FieldError("uscc", "core.code.nearest", List.of("914403003429409755"))));
    }

    @Test
    void everySingleChangedCharacterIsCaught() {
        Random random = new Random(32100);
        for (int round = 0; round < 300; round++) {
            String code = any(random);
            assertThat(SocialCreditCode.check(code).valid()).as(code).isTrue();
            for (int place = 0; place < code.length(); place++) {
                for (char other : PRINTABLE.toCharArray()) {
                    String changed = CodeText.replace(code, place, other);
                    assertThat(SocialCreditCode.check(changed).valid())
                            .as(changed)
                            .isEqualTo(changed.equals(code));
                }
            }
        }
    }

    @Test
    void anyTwoNeighboursChangedOverAreCaughtAndTheGuessIsARightCode() {
        Random random = new Random(2015);
        for (int round = 0; round < 1_000; round++) {
            String code = any(random);
            for (int place = 0; place < code.length() - 1; place++) {
                String changed = CodeText.swap(code, place);
                CodeCheck check = SocialCreditCode.check(changed);
                assertThat(check.valid()).as(changed).isEqualTo(changed.equals(code));
                assertThat(check.nearest()).matches(guess -> guess.isEmpty() || SocialCreditCode.right(guess));
            }
        }
    }

    private static String any(Random random) {
        String body = random.ints(17, 0, 31)
                .mapToObj(value -> String.valueOf(SocialCreditCode.ALPHABET.charAt(value)))
                .collect(Collectors.joining());
        String region = String.valueOf(100_000 + random.nextInt(900_000));
        String seventeen = body.substring(0, 2) + region + body.substring(8);
        return seventeen + SocialCreditCode.proof(seventeen + "0");
    }
}
