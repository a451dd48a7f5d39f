// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.guildhall.rest.ApiDescription;

/**
 * Serves one bundle's REST application under {@code /api/<id>}, and nobody else's: it comes and goes at once with its
 * bundle, and a call that hangs in it keeps no other from doing so.
 */
final class ApiServlet extends ServletContainer implements ApiDescription {

    private static final long serialVersionUID = 1L;

    private final transient ModuleApplication application;

    ApiServlet(ModuleApplication application) {
        super(configured(application));
        this.application = application;
    }

    private static ResourceConfig configured(ModuleApplication application) {
        // everything an application needs, it names
        return ResourceConfig.forApplication(application)
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    /** Jersey looks for its own parts by the thread's class loader, which is whoever's started the bundle. */
    @Override
    public void init() throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            super.init();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What the web server wants to know. */
    Map<String, Object> properties() {
        return Map.of(
                "osgi.http.whiteboard.servlet.name",
                "guildhall-api-" + module(),
                "osgi.http.whiteboard.servlet.pattern",
                "/api/" + module() + "/*",
                "osgi.http.whiteboard.servlet.asyncSupported",
                true,
                "guildhall.module",
                module());
    }

    @Override
    public String module() {
        return application.module();
    }

    @Override
    public JsonNode document() {
        return application.document();
    }
}
