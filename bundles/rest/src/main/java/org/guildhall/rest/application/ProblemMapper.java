// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;

/** Answers every failure with {@code application/problem+json}. */
final class ProblemMapper implements ExceptionMapper<Throwable> {

    private final Problems problems;
    private final ObjectMapper mapper;

    @Context
    private HttpHeaders headers;

    ProblemMapper(Problems problems, ObjectMapper mapper) {
        this.problems = problems;
        this.mapper = mapper;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Locale locale = headers.getAcceptableLanguages().get(0);
        Problem problem = problems.of(thrown, locale);
        Object allowed = thrown instanceof NotAllowedException refused
                ? refused.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        return Response.status(problem.status())
                .header(HttpHeaders.ALLOW, allowed)
                .type("application/problem+json")
                .header(HttpHeaders.CONTENT_LANGUAGE, "en".equals(locale.getLanguage()) ? "en" : "zh-CN")
                .entity(json(problem))
                .build();
    }

    /** As text, for the type of the answer is none that the JSON provider claims. */
    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
