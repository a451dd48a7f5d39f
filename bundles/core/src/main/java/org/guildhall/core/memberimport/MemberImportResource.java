// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.Job;
import org.guildhall.api.module.Words;
import org.guildhall.core.job.JobView;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of members over HTTP. */
@Component(service = MemberImportResource.class)
@Path("members/import")
@Produces(MediaType.APPLICATION_JSON)
public class MemberImportResource {

    private final MemberImportService imports;
    private final Words words;

    @Activate
    public MemberImportResource(@Reference MemberImportService imports, @Reference Words words) {
        this.imports = imports;
        this.words = words;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("core.member.manage")
    public Response start(@Context Actor actor, @Context HttpHeaders headers, MemberImportDraft draft) {
        Locale locale = locale(headers);
        return accepted(imports.start(actor, draft, locale), locale);
    }

    @POST
    @Consumes("text/csv")
    @Permission("core.member.manage")
    public Response upload(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("organization") Id organization,
            @QueryParam("dryRun") boolean dryRun,
            InputStream content) {
        Locale locale = locale(headers);
        Id to = organization == null ? actor.organization() : organization;
        return accepted(imports.start(actor, "members.csv", content, to, dryRun, locale), locale);
    }

    private Response accepted(Job job, Locale locale) {
        return Response.accepted(JobView.of(job, words, locale))
                .location(URI.create("jobs/" + job.id()))
                .build();
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().get(0);
    }
}
