// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.pages.Face;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The documents people open by their address; everything behind {@code #} in it is the shells' own business. As the
 * server's default servlet it also answers, with 404, for addresses that are nobody's.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("guildhall-web-shell")
@HttpWhiteboardServletPattern("/")
public class ShellServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String HOME = "/";
    private static final String SIGN_IN = "/sign-in";
    /** Where the console shows every element of the kit to those who write pages. */
    private static final String KIT = "/console/kit";

    private static final Map<String, Face> FACES =
            Map.of(Face.CONSOLE.path(), Face.CONSOLE, KIT, Face.CONSOLE, Face.PORTAL.path(), Face.PORTAL);

    private final transient SharedLibraries libraries;
    private final transient Readers readers;

    @Activate
    public ShellServlet(@Reference SharedLibraries libraries, @Reference Readers readers) {
        this.libraries = libraries;
        this.readers = readers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.equals(HOME) || path.equals(SIGN_IN) || FACES.containsKey(path)) {
            answer(request, response);
        } else if (FACES.containsKey(path + "/")) {
            redirect(response, path + "/");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (UnavailableException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case HOME -> home(request, response);
            case SIGN_IN -> write("sign-in", readers.reader(request), request, response);
            default -> face(FACES.get(request.getRequestURI()), request, response);
        }
    }

    /** Whoever finds anything in the console works there; everybody else belongs in the portal. */
    private void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor reader = readers.reader(request);
        if (reader.account().isEmpty()) {
            redirect(response, SIGN_IN);
            return;
        }
        Manifest manifest = readers.manifest(reader, Language.ofDocument(request));
        boolean staff = !manifest.faces().get(Face.CONSOLE).isEmpty();
        redirect(response, (staff ? Face.CONSOLE : Face.PORTAL).path());
    }

    private void face(Face face, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor reader = readers.reader(request);
        if (reader.account().isEmpty()) {
            redirect(response, SIGN_IN + "?next=" + request.getRequestURI());
        } else {
            write(face.entry(), reader, request, response);
        }
    }

    private void write(String entry, Actor reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Manifest manifest = readers.manifest(reader, Language.ofDocument(request));
        byte[] html = new Document(libraries, entry, Look.ofDocument(request), manifest, readers.json(manifest))
                .html()
                .getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        Gzip.send(html, request, response);
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", path);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
