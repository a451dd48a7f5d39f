// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Words;

/** Answers 503 in the reader's language, whatever was being answered before. */
public final class Refusal {

    /** By then a swap has ended, one way or the other, and another node has taken over from one that stops. */
    private static final int RETRY_AFTER_SECONDS = 5;

    /** What describes an answer that is not given. */
    private static final Set<String> OF_THE_ANSWER = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "content-disposition",
            "content-range",
            "etag",
            "last-modified");

    private final Words words;

    public Refusal(Words words) {
        this.words = words;
    }

    /** Of what has not been committed. */
    public void answer(HttpServletRequest request, HttpServletResponse response, UnavailableException e)
            throws IOException {
        Locale locale = ReaderLocale.of(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:guildhall:problem:" + e.key().substring(e.key().lastIndexOf('.') + 1));
        problem.put("title", words.text(locale, "guildhall.status.503"));
        problem.put("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        problem.put("detail", words.text(locale, e.key(), e.arguments().toArray()));
        reset(response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }

    /** But for what holds of any answer, as the rules of the browser's safety. */
    private static void reset(HttpServletResponse response) {
        Map<String, Collection<String>> kept = response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !OF_THE_ANSWER.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
