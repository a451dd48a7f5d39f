// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/** Whose request it is, in few words: whatever strangers ask for makes no new ones. */
final class RequestedModule {

    private static final String NONE = "none";

    private RequestedModule() {}

    /** The module in {@code /api/<module>/…} or {@code /ui/<module>/…}, if it is one of these. */
    static String of(HttpServletRequest request, Set<String> modules) {
        String path = Objects.toString(request.getServletPath(), "") + Objects.toString(request.getPathInfo(), "");
        String rest = path.startsWith("/api/") ? path.substring(5) : path.startsWith("/ui/") ? path.substring(4) : "";
        int end = rest.indexOf('/');
        String module = end < 0 ? rest : rest.substring(0, end);
        return modules.contains(module) ? module : NONE;
    }
}
