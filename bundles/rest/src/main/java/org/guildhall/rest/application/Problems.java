// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ParamException;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NoSpaceException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.TooLargeException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a {@link Problem}. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:guildhall:problem:";

    private final Words words;

    Problems(Words words) {
        this.words = words;
    }

    Problem of(Throwable thrown, Locale locale) {
        Optional<ParamException> parameter = cause(thrown, ParamException.class);
        if (parameter.isPresent()) {
            return expected(unreadable(parameter.get()), locale);
        }
        Optional<GuildhallException> expected = cause(thrown, GuildhallException.class);
        if (expected.isPresent()) {
            return expected(expected.get(), locale);
        }
        boolean ours = thrown instanceof InvalidDefinitionException || thrown instanceof JsonGenerationException;
        if (thrown instanceof JsonProcessingException json && !ours) {
            return expected(unreadable(json), locale);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return of(web.getResponse().getStatus(), locale);
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Request failed, told as {}", id, thrown);
        return problem("internal", 500, words.text(locale, "guildhall.internal", id), List.of(), locale);
    }

    /** What a bare status means; a fault of the server's own is told without its cause. */
    Problem of(int status, Locale locale) {
        String key = status < 500 ? "guildhall.http." + status : "guildhall.unavailable";
        String text = words.text(locale, key);
        String detail = text.equals(key) ? words.text(locale, "guildhall.http.400") : text;
        return problem("http-" + status, status, detail, List.of(), locale);
    }

    private Problem expected(GuildhallException e, Locale locale) {
        List<FieldError> errors = e instanceof InvalidException invalid ? invalid.errors() : List.of();
        List<Problem.Field> fields = errors.stream()
                .map(error -> new Problem.Field(
                        error.field(),
                        words.text(locale, error.key(), error.arguments().toArray())))
                .toList();
        String name = e.key().substring(e.key().lastIndexOf('.') + 1);
        return problem(
                name, status(e), words.text(locale, e.key(), e.arguments().toArray()), fields, locale);
    }

    private Problem problem(String name, int status, String detail, List<Problem.Field> fields, Locale locale) {
        return new Problem(TYPE + name, words.text(locale, "guildhall.status." + status), status, detail, fields);
    }

    private static int status(GuildhallException e) {
        if (e instanceof InvalidException) {
            return 400;
        } else if (e instanceof UnauthenticatedException) {
            return 401;
        } else if (e instanceof ForbiddenException) {
            return 403;
        } else if (e instanceof NotFoundException) {
            return 404;
        } else if (e instanceof ConflictException) {
            return 409;
        } else if (e instanceof TooLargeException) {
            return 413;
        } else if (e instanceof UnavailableException) {
            return 503;
        } else if (e instanceof NoSpaceException) {
            return 507;
        }
        throw new IllegalStateException("no status for " + e.getClass().getName());
    }

    /** A value in the path or the query that is not of its type; the server alone would say 404. */
    private static InvalidException unreadable(ParamException e) {
        String name = e.getParameterName();
        return cause(e, GuildhallException.class)
                .map(why -> InvalidException.of(name, why.key(), why.arguments().toArray()))
                .orElseGet(() -> InvalidException.of(name, "guildhall.invalid-value"));
    }

    private static InvalidException unreadable(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return InvalidException.of(unknown.getPropertyName(), "guildhall.unknown-field");
        }
        if (e instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            return InvalidException.of(path(wrong), "guildhall.invalid-value");
        }
        var place = e.getLocation();
        return InvalidException.because(
                "guildhall.malformed-json",
                place == null ? 0 : place.getLineNr(),
                place == null ? 0 : place.getColumnNr());
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
