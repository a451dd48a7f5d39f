// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.UnavailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code GET /ui/manifest}: the menus of whoever asks, in the language asked for. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("guildhall-web-manifest")
@HttpWhiteboardServletPattern("/ui/manifest")
public class ManifestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Readers readers;

    @Activate
    public ManifestServlet(@Reference Readers readers) {
        this.readers = readers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Cookie, Authorization");
        try {
            Manifest manifest = readers.manifest(readers.reader(request), Language.ofRequest(request));
            byte[] json = readers.json(manifest).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            Gzip.send(json, request, response);
        } catch (UnavailableException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (GuildhallException e) {
            // the header named an organization that is unknown or none of the reader's
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
