// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.guildhall.api.module.Words;

/** Requests as resources get them, and words that tell in which language they were asked for. */
public final class Requests {

    private Requests() {}

    /** The headers of a reader of that language. */
    public static HttpHeaders in(Locale locale) {
        URI here = URI.create("http://localhost/");
        ContainerRequest request = new ContainerRequest(here, here, "GET", null, new MapPropertiesDelegate(), null);
        request.header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag());
        return request;
    }

    /** Every key, with its language and what it is filled with: {@code en core.job.started [3]}. */
    public static Words words() {
        return new Words() {
            @Override
            public String text(Locale locale, String key, Object... arguments) {
                return locale.toLanguageTag() + " " + key + " " + List.of(arguments);
            }

            @Override
            public Map<String, String> of(String module, Locale locale) {
                return Map.of();
            }
        };
    }
}
