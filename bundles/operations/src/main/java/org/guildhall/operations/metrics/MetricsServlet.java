// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.metrics;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import org.guildhall.rest.ClientAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** {@code /metrics}, for this machine and for whoever has the token; for everybody else there is no such address. */
@Component(
        service = Servlet.class,
        configurationPid = "org.guildhall.operations",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {
            "osgi.http.whiteboard.servlet.name=guildhall-metrics",
            "osgi.http.whiteboard.servlet.pattern=/metrics"
        })
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Who else may read. */
    public @interface Config {

        /** A file whose first line is what other machines send as Bearer; empty for none. */
        String metrics_token_file() default "";
    }

    private final String tokenFile;
    private final transient Meters meters;

    @Activate
    public MetricsServlet(Config config, @Reference Meters meters) {
        this.tokenFile = config.metrics_token_file();
        this.meters = meters;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!ClientAddress.isLocal(request) && !hasToken(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(meters.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Read each time, so that a new token needs no restart. */
    private boolean hasToken(HttpServletRequest request) throws IOException {
        if (tokenFile.isEmpty()) {
            return false;
        }
        String token = Files.readString(Path.of(tokenFile)).lines().findFirst().orElse("");
        String sent = Objects.toString(request.getHeader("Authorization"), "");
        return !token.isEmpty()
                && MessageDigest.isEqual(
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
