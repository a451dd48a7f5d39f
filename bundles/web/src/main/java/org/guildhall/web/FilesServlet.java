// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves {@code /ui/<id>/<hash>/<file>}. What an address of the version that is there gives never changes, so browsers keep it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("guildhall-web-files")
@HttpWhiteboardServletPattern("/ui/*")
public class FilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient UiExtender extender;

    @Activate
    public FilesServlet(@Reference UiExtender extender) {
        this.extender = extender;
    }

    /**
     * The file behind a path, of whatever version is there: a page that was opened before an update still asks for the
     * version it knows. Only names that were found in the bundle match, so no path leads out of it.
     */
    static Optional<UiFile> find(String path, Function<String, Optional<UiBundle>> bundles) {
        String[] parts = path == null ? new String[0] : path.split("/", 4);
        if (parts.length < 4) {
            return Optional.empty();
        }
        return bundles.apply(parts[1]).flatMap(bundle -> bundle.file(parts[3]));
    }

    /** {@code /ui/<id>/} says whether a bundle's pages are shown, and nothing else. */
    private boolean isBundle(String path) {
        return path != null
                && path.endsWith("/")
                && extender.bundle(path.substring(1, path.length() - 1)).isPresent();
    }

    private boolean isCurrent(String id, String hash) {
        return extender.bundle(id).map(UiBundle::hash).filter(hash::equals).isPresent();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isBundle(request.getPathInfo())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        Optional<UiFile> found = find(request.getPathInfo(), extender::bundle);
        if (found.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UiFile file = found.get();
        String[] parts = request.getPathInfo().split("/", 4);
        response.setHeader("Vary", "Accept-Encoding");
        if (isCurrent(parts[1], parts[2])) {
            String tag = "\"" + parts[2] + "\"";
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setHeader("ETag", tag);
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentType(file.type());
        byte[] content = file.plain();
        if (file.compressible() && Gzip.accepted(request)) {
            response.setHeader("Content-Encoding", "gzip");
            content = file.compressed();
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
