// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.job.Job;
import org.guildhall.api.module.Words;
import org.guildhall.core.form.FormResource;
import org.guildhall.core.job.JobView;
import org.guildhall.rest.Accepted;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Workbooks of organizations over HTTP. */
@Component(service = OrganizationImportResource.class)
@Path("organizations/import")
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationImportResource {

    private final OrganizationImportService imports;
    private final Words words;

    @Activate
    public OrganizationImportResource(@Reference OrganizationImportService imports, @Reference Words words) {
        this.imports = imports;
        this.words = words;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("core.organization.manage")
    public Accepted<JobView> start(@Context Actor actor, @Context HttpHeaders headers, OrganizationImportDraft draft) {
        Locale locale = locale(headers);
        return accepted(imports.start(actor, draft, locale), locale);
    }

    @POST
    @Consumes(FormResource.XLSX)
    @Permission("core.organization.manage")
    public Accepted<JobView> upload(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("organization") Id organization,
            @QueryParam("dryRun") boolean dryRun,
            InputStream content) {
        Locale locale = locale(headers);
        Id to = organization == null ? actor.organization() : organization;
        return accepted(imports.start(actor, "organizations.xlsx", content, to, dryRun, locale), locale);
    }

    /** As a form of a page or of curl sends it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permission("core.organization.manage")
    public Accepted<JobView> form(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @FormParam("file") EntityPart file,
            @FormParam("organization") EntityPart organization,
            @FormParam("dryRun") EntityPart dryRun)
            throws IOException {
        if (file == null) {
            throw InvalidException.of("file", "core.organization-import.no-file");
        }
        Locale locale = locale(headers);
        String union = text(organization);
        Id to = union.isEmpty() ? actor.organization() : Id.parse(union);
        boolean dry = Boolean.parseBoolean(text(dryRun));
        String name = file.getFileName().orElse("organizations.xlsx");
        return accepted(imports.start(actor, name, file.getContent(), to, dry, locale), locale);
    }

    private static String text(EntityPart part) throws IOException {
        return part == null ? "" : part.getContent(String.class).strip();
    }

    private Accepted<JobView> accepted(Job job, Locale locale) {
        return Accepted.at("jobs/" + job.id(), JobView.of(job, words, locale));
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().get(0);
    }
}
