// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/security/audit}: the history of one thing. */
@Component(service = AuditResource.class)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditService audit;
    private final Words words;

    @Activate
    public AuditResource(@Reference AuditService audit, @Reference Words words) {
        this.audit = audit;
        this.words = words;
    }

    @GET
    @Permission("security.audit.view")
    public Listing<AuditLine> list(
            @Context Actor actor,
            @QueryParam("subject") Id subject,
            @BeanParam PageQuery page,
            @Context HttpHeaders headers) {
        if (subject == null) {
            throw InvalidException.of("subject", "guildhall.invalid-value");
        }
        Locale locale = headers.getAcceptableLanguages().get(0);
        return Listing.of(
                page, request -> audit.list(actor, subject, request).map(row -> AuditLine.of(row, words, locale)));
    }
}
