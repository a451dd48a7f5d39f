// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.rest.ClientAddress;
import org.guildhall.rest.Json;
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
    private static final Set<String> NEEDED = Set.of("api", "database", "migrations", "modules", "start-up");

    @Reference
    private transient volatile List<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().endsWith("live")) {
            response.getOutputStream().print("{\"live\":true}");
            return;
        }
        Map<String, String> problems = problems(true);
        boolean ready = problems.isEmpty();
        problems.putAll(problems(false));
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("ready", ready));
        if (ClientAddress.isLocal(request) && !problems.isEmpty()) {
            answer.put("problems", problems);
        }
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(answer));
    }

    private Map<String, String> problems(boolean vital) {
        Map<String, String> problems = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>(vital ? NEEDED : Set.of());
        for (HealthCheck check : checks) {
            missing.remove(check.name());
            if (check.vital() == vital) {
                check.problem().ifPresent(problem -> problems.put(check.name(), problem));
            }
        }
        missing.forEach(name -> problems.put(name, "has not started yet"));
        return problems;
    }
}
