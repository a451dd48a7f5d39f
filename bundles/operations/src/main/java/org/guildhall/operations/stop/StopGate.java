// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.stop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Refusal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Counts who is inside, and lets nobody in while the platform stops, but for those who watch it. What goes on after its
 * call, as a stream does, is not waited for: its reader asks again.
 */
@Component(service = Preprocessor.class, property = "service.ranking:Integer=2000")
public class StopGate implements Preprocessor {

    private final Traffic traffic;
    private final Refusal refusal;

    @Activate
    public StopGate(@Reference Traffic traffic, @Reference Words words) {
        this.traffic = traffic;
        this.refusal = new Refusal(words);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (isWatching(asked.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (traffic.enter()) {
            try {
                chain.doFilter(request, response);
            } finally {
                traffic.leave();
            }
        } else {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader("Connection", "close");
            refusal.answer(asked, answer, new UnavailableException("guildhall.stopping"));
        }
    }

    private static boolean isWatching(String path) {
        return path.startsWith("/health/") || path.equals("/metrics");
    }
}
