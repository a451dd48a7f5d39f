// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Refuses what is sent in chunks, and hangs up. Jetty before 12.0.33 ends a chunk's extension too early (CVE-2026-2332): what
 * a proxy takes for the rest of it would be read as another request. Browsers say how long a request is.
 */
@Component(service = Preprocessor.class)
public class WholeRequests implements Preprocessor {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse refusal = (HttpServletResponse) response;
        refusal.setHeader("Connection", "close");
        refusal.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
    }
}
