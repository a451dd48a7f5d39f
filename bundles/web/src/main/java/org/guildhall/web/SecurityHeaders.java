// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/** Puts the rules for browsers on every answer of the server, whoever gives it: a page, an API or an error. */
@Component(service = Preprocessor.class)
public class SecurityHeaders implements Preprocessor {

    private final String policy;

    @Activate
    public SecurityHeaders(@Reference SharedLibraries libraries) {
        policy = libraries.policy();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // before the chain: afterwards the answer may be on its way
        if (response instanceof HttpServletResponse http) {
            http.setHeader("Content-Security-Policy", policy);
            http.setHeader("X-Content-Type-Options", "nosniff");
            http.setHeader("Referrer-Policy", "same-origin");
            http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        chain.doFilter(request, response);
    }
}
