// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/** Sees every request before the web server looks for whoever answers it, and holds those of a module that is being swapped. */
@Component(service = Preprocessor.class)
public class Gateway implements Preprocessor {

    /** What is made of all modules, and would lack one for a moment: an open page would lose its menu, or itself. */
    private static final Set<String> ALL = Set.of("/ui/manifest", "/api/openapi.json");

    /** By then the swap has ended, one way or the other. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Gates gates;
    private final Bypass bypass;
    private final Words words;

    @Activate
    public Gateway(@Reference Gates gates, @Reference Bypass bypass, @Reference Words words) {
        this.gates = gates;
        this.bypass = bypass;
        this.words = words;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (bypass.isAllowed(asked.getHeader(Bypass.HEADER))) {
            chain.doFilter(request, response);
            return;
        }
        Visit entered;
        try {
            entered = enter(asked.getRequestURI());
        } catch (UnavailableException e) {
            refuse(asked, (HttpServletResponse) response, e);
            return;
        }
        try (Visit visit = entered) {
            chain.doFilter(request, response);
            if (request.isAsyncStarted()) {
                visit.stay(request.getAsyncContext());
            }
        }
    }

    private Visit enter(String path) {
        return ALL.contains(path)
                ? gates.enterAll()
                : gates.enter(ModuleAddress.module(path).orElse(""));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, UnavailableException e)
            throws IOException {
        Locale locale = request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:guildhall:problem:" + e.key().substring(e.key().lastIndexOf('.') + 1));
        problem.put("title", words.text(locale, "guildhall.status.503"));
        problem.put("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        problem.put("detail", words.text(locale, e.key(), e.arguments().toArray()));
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }
}
