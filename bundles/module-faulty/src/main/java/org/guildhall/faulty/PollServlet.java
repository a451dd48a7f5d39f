// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code GET /api/faulty/poll} answers as soon as there is news, which is never; with {@code ?asked} it tells at once how
 * many have asked for news.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/faulty/poll")
@HttpWhiteboardServletAsyncSupported
public class PollServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger asked = new AtomicInteger();

    @Activate
    public PollServlet() {
        // nobody has asked
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("asked") == null) {
            AsyncContext waiting = request.startAsync();
            waiting.setTimeout(0);
            asked.incrementAndGet();
        } else {
            response.setContentType("application/json");
            response.getWriter().print(asked.get());
        }
    }
}
