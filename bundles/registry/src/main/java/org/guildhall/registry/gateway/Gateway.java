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
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Words;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.isolation.RequestWatch;
import org.guildhall.registry.isolation.WatchedRequest;
import org.guildhall.rest.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every request before the web server looks for whoever answers it: holds those of a module that is being swapped,
 * refuses those of one in quarantine, and answers for one that does not.
 */
@Component(service = Preprocessor.class)
public class Gateway implements Preprocessor {

    /** What is made of all modules, and would lack one for a moment: an open page would lose its menu, or itself. */
    private static final Set<String> ALL = Set.of("/ui/manifest", "/api/openapi.json");

    /** By then the swap has ended, one way or the other. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Gates gates;
    private final Bypass bypass;
    private final Quarantine quarantine;
    private final RequestWatch watch;
    private final Words words;

    @Activate
    public Gateway(
            @Reference Gates gates,
            @Reference Bypass bypass,
            @Reference Quarantine quarantine,
            @Reference RequestWatch watch,
            @Reference Words words) {
        this.gates = gates;
        this.quarantine = quarantine;
        this.watch = watch;
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
        String path = asked.getRequestURI();
        Visit entered;
        try {
            entered = enter(path);
        } catch (UnavailableException e) {
            refuse(asked, (HttpServletResponse) response, e);
            return;
        }
        Optional<String> module = ModuleAddress.module(path).filter(gates::knows);
        try (Visit visit = entered) {
            if (module.isPresent()) {
                pass(module.get(), asked, (HttpServletResponse) response, chain);
            } else {
                chain.doFilter(request, response);
            }
            if (request.isAsyncStarted()) {
                visit.stay(request.getAsyncContext());
            }
        }
    }

    private Visit enter(String path) {
        if (ALL.contains(path)) {
            return gates.enterAll();
        }
        String module = ModuleAddress.module(path).orElse("");
        if (quarantine.has(module)) {
            throw new UnavailableException("registry.gate.quarantined");
        }
        return gates.enter(module);
    }

    /** To a module: whoever asks it gets an answer, if need be that it took too long. */
    private void pass(String module, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (WatchedRequest watched = watch.watch(module, response)) {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                if (!watched.isBrokenOff() || response.isCommitted()) {
                    throw e;
                }
                LOG.warn("A request to {} was broken off", module, e);
                response.reset();
                refuse(request, response, new UnavailableException("registry.gate.too-slow"));
            }
        }
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
