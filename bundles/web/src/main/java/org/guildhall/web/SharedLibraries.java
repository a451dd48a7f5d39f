// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.guildhall.rest.Json;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What this bundle itself serves: the shells, and the one module that pages import by the name {@code guildhall}. */
@Component(service = SharedLibraries.class)
public class SharedLibraries {

    private static final String ID = "web";

    private final UiBundle own;
    private final Map<String, List<String>> parts;

    @Activate
    public SharedLibraries(BundleContext context) {
        this(UiBundle.read(ID, context.getBundle()));
    }

    SharedLibraries(UiBundle own) {
        this.own = own;
        this.parts = readParts(own);
    }

    private static Map<String, List<String>> readParts(UiBundle own) {
        byte[] json = own.file("parts.json")
                .orElseThrow(() -> new IllegalStateException("the front end was not built into this bundle"))
                .plain();
        try {
            return Json.mapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("parts.json of the front end can not be read", e);
        }
    }

    UiBundle own() {
        return own;
    }

    String importMap() {
        return "{\"imports\":{\"guildhall\":\"" + own.base() + "guildhall.js\"}}";
    }

    /** The files that a page needs before it can show anything, in the order of loading. */
    List<String> parts(String entry) {
        return parts.getOrDefault(entry, List.of());
    }

    /** What a browser lets our documents do; the same for every answer, so that none is forgotten. */
    String policy() {
        return "default-src 'none'; script-src 'self' " + ContentHash.forPolicy(importMap())
                + "; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
