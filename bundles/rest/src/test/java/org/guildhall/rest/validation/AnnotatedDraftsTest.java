// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedDraftsTest {

    private record Draft(
            @NotBlank @Size(min = 2, max = 3) String name,
            @NotNull @Size(max = 2) List<@NotBlank @Size(max = 4) String> tags,
            @Min(1) @Max(9) Integer count,
            @Pattern(regexp = "\\d{2}") String code) {}

    private record Place(@RegionCode String region) {}

    private record Unknown(@Email String address) {}

    @Test
    void acceptsADraftThatKeepsItsPromises() {
        assertThatCode(() -> new AnnotatedDrafts().check(new Draft("ab", List.of("x", "y"), 9, "12")))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyNotNullAndNotBlankRefuseWhatIsMissing() {
        assertThat(errors(new Draft(null, null, null, null)))
                .containsExactly(error("name", "missing"), error("tags", "missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "\t\n ", "\u3000\u3000"})
    void blankTextIsMissing(String blank) {
        assertThat(errors(new Draft(blank, List.of(), 1, "12"))).containsExactly(error("name", "missing"));
    }

    @Test
    void tellsLimitsOfTextAndListsAndWhatTheyAreNow() {
        assertThat(errors(new Draft("a", List.of("x", "y", "z"), 1, "12")))
                .containsExactly(error("name", "too-short", 2, 1), error("tags", "too-long", 2, 3));
    }

    @Test
    void countsCharactersAsAReaderDoes() {
        assertThatCode(() -> new AnnotatedDrafts().check(new Draft("𠮷𠮷𠮷", List.of(), 1, "12")))
                .doesNotThrowAnyException();
        assertThat(errors(new Draft("𠮷𠮷𠮷𠮷", List.of(), 1, "12"))).containsExactly(error("name", "too-long", 3, 4));
    }

    @Test
    void refusesTheCharacterThatPostgreSqlCannotKeep() {
        assertThat(errors(new Draft("a\u0000b", List.of(), 1, "12"))).containsExactly(error("name", "malformed"));
    }

    @Test
    void checksEachItemOfAListAndTellsEachFaultOnce() {
        assertThat(errors(new Draft("ab", Arrays.asList(null, " "), 1, "12")))
                .containsExactly(error("tags", "missing"));
        assertThat(errors(new Draft("ab", List.of("abcde", "a\u0000"), 1, "12")))
                .containsExactly(error("tags", "too-long", 4, 5), error("tags", "malformed"));
    }

    @Test
    void takesTheCodeOfARegionOrNone() {
        for (String code : List.of("", "320923")) {
            assertThatCode(() -> new AnnotatedDrafts().check(new Place(code))).doesNotThrowAnyException();
        }
        for (String code : List.of(" ", "32092", "020923", "32092X")) {
            assertThat(errors(new Place(code))).containsExactly(error("region", "malformed"));
        }
    }

    @Test
    void refusesNoDraftAtAll() {
        assertThatThrownBy(() -> new AnnotatedDrafts().check(null)).hasMessage("guildhall.no-input");
    }

    @Test
    void tellsLimitsOfNumbers() {
        assertThat(errors(new Draft("ab", List.of(), 0, "12"))).containsExactly(error("count", "too-small", 1L));
        assertThat(errors(new Draft("ab", List.of(), 10, "12"))).containsExactly(error("count", "too-large", 9L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "123", "x12"})
    void patternMeansTheWholeText(String code) {
        assertThat(errors(new Draft("ab", List.of(), 1, code))).containsExactly(error("code", "malformed"));
    }

    @Test
    void refusesARuleItCannotCheck() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new AnnotatedDrafts().check(new Unknown("a@b")))
                .withMessageContaining("Email");
    }

    private static List<FieldError> errors(Record draft) {
        return catchThrowableOfType(InvalidException.class, () -> new AnnotatedDrafts().check(draft))
                .errors();
    }

    private static FieldError error(String field, String key, Object... arguments) {
        return new FieldError(field, "guildhall.field." + key, List.of(arguments));
    }
}
