// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.health.Health;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.api.module.Words;
import org.guildhall.rest.ClientAddress;
import org.guildhall.rest.Json;
import org.guildhall.rest.ReaderLocale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /health/live}: the process answers. {@code /health/ready}: every vital check is there and passes. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=guildhall-health",
            "osgi.http.whiteboard.servlet.pattern=/health/live",
            "osgi.http.whiteboard.servlet.pattern=/health/ready"
        })
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Health health;

    /** Come later than this; until then keys must do. */
    @Reference
    transient volatile List<Words> words = List.of();

    @Activate
    public HealthServlet(@Reference Health health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().endsWith("live")) {
            response.getOutputStream().print("{\"live\":true}");
            return;
        }
        Map<String, HealthProblem> problems = new LinkedHashMap<>(health.vital());
        boolean ready = problems.isEmpty();
        problems.putAll(health.minor());
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("ready", ready));
        if (ClientAddress.isLocal(request) && !problems.isEmpty()) {
            answer.put("problems", sentences(problems, ReaderLocale.of(request)));
        }
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(answer));
    }

    private Map<String, String> sentences(Map<String, HealthProblem> problems, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach((check, problem) -> sentences.put(check, sentence(problem, locale)));
        return sentences;
    }

    private String sentence(HealthProblem problem, Locale locale) {
        Object[] arguments = problem.arguments().toArray();
        return words.stream()
                .findFirst()
                .map(known -> known.text(locale, problem.key(), arguments))
                .orElseGet(problem::toString);
    }
}
