// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.api.error.UnavailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Server-sent events for the open pages of whoever is signed in: nobody else can take the places there are. They carry no
 * content: whoever is told asks for its own menu again.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("guildhall-web-events")
@HttpWhiteboardServletPattern("/ui/events")
@HttpWhiteboardServletAsyncSupported
public class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ChangeStream changes;
    private final transient Readers readers;

    @Activate
    public EventsServlet(@Reference ChangeStream changes, @Reference Readers readers) {
        this.changes = changes;
        this.readers = readers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (readers.reader(request).account().isEmpty()) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
        } catch (UnavailableException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // for nginx in front of us, which would otherwise collect events before it passes them on
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext page = request.startAsync();
        page.setTimeout(0);
        page.addListener(new Leaving());
        if (!changes.join(page)) {
            response.setHeader("Retry-After", "60");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            page.complete();
        }
    }

    private final class Leaving implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            changes.leave(event.getAsyncContext());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            changes.leave(event.getAsyncContext());
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // never started again
        }
    }
}
