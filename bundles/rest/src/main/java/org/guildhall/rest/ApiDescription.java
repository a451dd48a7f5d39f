// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.osgi.annotation.versioning.ProviderType;

/** What a bundle's REST API can do; a service as long as the API is served. */
@ProviderType
public interface ApiDescription {

    /** The bundle's id and the path it is served under. */
    String module();

    /** Its OpenAPI document, not to be changed. */
    JsonNode document();
}
