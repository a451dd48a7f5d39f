// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Words;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.isolation.RequestWatch;
import org.guildhall.registry.isolation.WatchedRequest;
import org.guildhall.rest.Refusal;
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

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Gates gates;
    private final Bypass bypass;
    private final Quarantine quarantine;
    private final RequestWatch watch;
    private final Refusal refusal;

    @Activate
    public Gateway(
            @Reference Gates gates,
            @Reference Bypass bypass,
            @Reference Quarantine quarantine,
            @Reference RequestWatch watch,
            @Reference Words words) {
        this.gates = gates;
        this.bypass = bypass;
        this.quarantine = quarantine;
        this.watch = watch;
        this.refusal = new Refusal(words);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (bypass.isAllowed(asked.getHeader(Bypass.HEADER))) {
            chain.doFilter(request, response);
            return;
        }
        String path = ModuleAddress.path(asked);
        Optional<String> module = ModuleAddress.module(path);
        Visit entered;
        try {
            entered = ALL.contains(path) ? gates.enterAll() : enter(module);
        } catch (UnavailableException e) {
            refusal.answer(asked, answer, e);
            return;
        }
        try (Visit visit = entered) {
            if (module.filter(gates::knows).isPresent()) {
                pass(module.get(), asked, answer, chain);
            } else {
                chain.doFilter(request, response);
            }
            if (request.isAsyncStarted()) {
                visit.stay(request.getAsyncContext(), () -> refuse(asked, answer));
            }
        }
    }

    private Visit enter(Optional<String> module) {
        if (module.filter(quarantine::has).isPresent()) {
            throw new UnavailableException("registry.gate.quarantined");
        }
        return gates.enter(module.stream().toList());
    }

    /** To a module: whoever asks it gets an answer, if need be that it took too long. */
    private void pass(String module, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (WatchedRequest watched = watch.watch(module, response)) {
            try {
                chain.doFilter(request, new BreakableResponse(response, watched::isBrokenOff));
            } catch (IOException | ServletException | RuntimeException e) {
                if (!watched.isBrokenOff() || response.isCommitted()) {
                    throw e;
                }
                LOG.warn("A request to {} was broken off", module, e);
            }
            if (watched.isBrokenOff() && !response.isCommitted()) {
                refusal.answer(request, response, new UnavailableException("registry.gate.too-slow"));
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        try {
            refusal.answer(request, response, new UnavailableException("registry.gate.busy"));
        } catch (IOException e) {
            LOG.debug("Whoever waited for an answer has gone", e);
        }
    }
}
