// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which module an address belongs to: {@code /api/<id>/…} is its API, {@code /ui/<id>/…} the files of its pages. */
final class ModuleAddress {

    private static final Pattern ADDRESS = Pattern.compile("/(?:api|ui)/([a-z][a-z0-9-]*)(?:[/;].*)?", Pattern.DOTALL);

    private ModuleAddress() {}

    /** The path as the web server reads it to find whoever answers: decoded, so that no other spelling leads past us. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The module that a path names, deployed or not; empty for what belongs to no module. */
    static Optional<String> module(String path) {
        Matcher matcher = ADDRESS.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
