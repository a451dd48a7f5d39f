// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotAllowedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ParamException;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.ModuleNotEnabledException;
import org.guildhall.api.error.NoSpaceException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.TooLargeException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private record Draft(String name, int count, Id organization) {}

    private final Problems problems = new Problems(new KeysAsWords());
    private final ObjectMapper mapper = Json.mapper();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(InvalidException.because("a.b.wrong"), 400, "wrong"),
                Arguments.of(InvalidException.of("f", "a.b.wrong"), 400, "invalid-input"),
                Arguments.of(new UnauthenticatedException("guildhall.unauthenticated"), 401, "unauthenticated"),
                Arguments.of(new ForbiddenException("guildhall.forbidden"), 403, "forbidden"),
                Arguments.of(new NotFoundException("a.thing.unknown"), 404, "unknown"),
                Arguments.of(new ModuleNotEnabledException("a"), 404, "module-not-enabled"),
                Arguments.of(new ConflictException("a.thing.closed"), 409, "closed"),
                Arguments.of(new IllegalStateException(new ConflictException("a.thing.closed")), 409, "closed"),
                Arguments.of(new UnavailableException("guildhall.unavailable"), 503, "unavailable"),
                Arguments.of(new TooLargeException("a.file.too-large"), 413, "too-large"),
                Arguments.of(new NoSpaceException("a.file.no-space"), 507, "no-space"),
                Arguments.of(new NotAllowedException("GET"), 405, "http-405"),
                Arguments.of(new IllegalStateException("a bug"), 500, "internal"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsStatusAndType(Throwable thrown, int status, String type) {
        Problem problem = problems.of(thrown, Locale.ENGLISH);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo("urn:guildhall:problem:" + type);
        assertThat(problem.title()).isEqualTo("guildhall.status." + status + "[]");
    }

    @Test
    void bugIsToldByANumberAndNotByItsMessage() {
        Problem problem = problems.of(new IllegalStateException("table data_secret is gone"), Locale.ENGLISH);

        assertThat(problem.detail()).matches("guildhall\\.internal\\[[0-9a-f-]{36}]");
        assertThat(problem.toString()).doesNotContain("secret");
    }

    @Test
    void tellsEveryWrongField() {
        Problem problem = problems.of(InvalidException.of("size", "guildhall.field.too-large", 9L), Locale.ENGLISH);

        assertThat(problem.errors()).containsExactly(new Problem.Field("size", "guildhall.field.too-large[9]"));
    }

    @Test
    void brokenJsonIsToldWithItsLine() {
        Problem problem = reading("{\n  \"name\": \"x\",\n  oops\n}");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).startsWith("guildhall.malformed-json[3, ");
    }

    @Test
    void unknownFieldIsNamed() {
        assertThat(reading("{\"nmae\": \"x\"}").errors())
                .containsExactly(new Problem.Field("nmae", "guildhall.unknown-field[]"));
    }

    @Test
    void valueOfTheWrongKindIsNamed() {
        assertThat(reading("{\"count\": \"many\"}").errors())
                .containsExactly(new Problem.Field("count", "guildhall.invalid-value[]"));
    }

    @Test
    void parameterThatDoesNotConvertIsNamed() {
        var noNumber = new ParamException.QueryParamException(new NumberFormatException("abc"), "limit", "20");
        var noId = new ParamException.PathParamException(catchThrowable(() -> Id.parse("nonsense")), "edition", null);

        Problem problem = problems.of(noNumber, Locale.ENGLISH);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).containsExactly(new Problem.Field("limit", "guildhall.invalid-value[]"));
        assertThat(problems.of(noId, Locale.ENGLISH).errors())
                .containsExactly(new Problem.Field("edition", "guildhall.id.malformed[nonsense]"));
    }

    @Test
    void malformedIdInsideJsonIsInvalidInput() {
        Problem problem = reading("{\"organization\": \"x\"}");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).isEqualTo("guildhall.id.malformed[x]");
    }

    private Problem reading(String json) {
        return problems.of(catchThrowable(() -> mapper.readValue(json, Draft.class)), Locale.ENGLISH);
    }

    private static final class KeysAsWords implements Words {
        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key + List.of(arguments);
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            return Map.of();
        }
    }
}
