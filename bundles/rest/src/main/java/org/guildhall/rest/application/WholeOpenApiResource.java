// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.guildhall.rest.Public;

/** Serves the whole document at the address of its application. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class WholeOpenApiResource {

    private final Supplier<JsonNode> document;

    WholeOpenApiResource(Supplier<JsonNode> document) {
        this.document = document;
    }

    /** The document as it is now. */
    @GET
    @Public
    public JsonNode get() {
        return document.get();
    }
}
