// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guildhall.api.code.CodeEntry;
import org.guildhall.api.code.Codes;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Listing;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Public;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of codes over HTTP. */
@Component(service = CodeResource.class)
@Path("codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CodeResource {

    private final Codes codes;
    private final Words words;
    private final DraftValidator validator;

    @Activate
    public CodeResource(@Reference Codes codes, @Reference Words words, @Reference DraftValidator validator) {
        this.codes = codes;
        this.words = words;
        this.validator = validator;
    }

    /** The tables there are, and where each was read. */
    @GET
    @Public
    public Listing<CodeTableView> tables(@Context HttpHeaders headers, @BeanParam PageQuery page) {
        Locale locale = locale(headers);
        return Listing.whole(
                page,
                codes.tables().stream()
                        .map(table -> CodeTableView.of(table, words, locale))
                        .toList());
    }

    /** The codes of a table; with {@code parent} only what belongs directly to that code, to none if it is empty. */
    @GET
    @Path("{table}")
    @Public
    public Listing<CodeEntry> list(
            @PathParam("table") String table, @BeanParam CodeQuery query, @BeanParam PageQuery page) {
        return Listing.of(page, request -> codes.list(table, query.filter(), request));
    }

    /** Whether a code of that kind is right, and what is wrong with it. */
    @POST
    @Path("{kind}/check")
    @Public
    public CodeAnswer check(@Context HttpHeaders headers, @PathParam("kind") String kind, CodeQuestion question) {
        validator.check(question);
        return CodeAnswer.of(kind, codes.check(kind, question.code()), words, locale(headers));
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().get(0);
    }
}
