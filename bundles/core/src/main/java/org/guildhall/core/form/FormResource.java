// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.core.code.CodeWords;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The forms of organizations over HTTP. */
@Component(service = FormResource.class)
@Path("organization-forms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FormResource {

    /** The media type of workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FormService forms;
    private final FormPrint print;
    private final CodeWords codes;
    private final Words words;

    @Activate
    public FormResource(
            @Reference FormService forms,
            @Reference FormPrint print,
            @Reference CodeWords codes,
            @Reference Words words) {
        this.forms = forms;
        this.print = print;
        this.codes = codes;
        this.words = words;
    }

    /** Those of an organization and of all below it, in the order of the tree; as a workbook, what an import reads. */
    @GET
    @Permission("core.organization.browse")
    public Listing<OrganizationFormView> list(
            @Context Actor actor, @Context HttpHeaders headers, @BeanParam FormQuery query, @BeanParam PageQuery page) {
        return Listing.of(
                page, request -> forms.list(actor, query.filter(actor), request).map(form -> view(form, headers)));
    }

    @GET
    @Path("{id}")
    @Permission("core.organization.view")
    public OrganizationFormView get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") Id id) {
        return view(forms.get(actor, id), headers);
    }

    /** The query names the version that the change was made from; another one stored is answered with 409. */
    @PUT
    @Path("{id}")
    @Permission("core.organization.manage")
    public OrganizationFormView write(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") Id id,
            @QueryParam("version") long version,
            OrganizationFacts facts) {
        return view(forms.write(actor, id, version, facts), headers);
    }

    /** The form of one organization to be printed: 工会组织信息登记表. */
    @GET
    @Path("{id}/print")
    @Produces(XLSX)
    @Permission("core.organization.view")
    public Response print(@Context Actor actor, @PathParam("id") Id id) {
        OrganizationForm form = forms.get(actor, id);
        String name =
                URLEncoder.encode(print.fileName(form), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> print.write(actor, form, out);
        return Response.ok(content, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private OrganizationFormView view(OrganizationForm form, HttpHeaders headers) {
        Locale locale = headers.getAcceptableLanguages().get(0);
        return OrganizationFormView.of(form, codes, words, locale);
    }
}
