// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.file;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.data.file.OpenFile;
import org.guildhall.data.file.StoredFile;
import org.guildhall.rest.Created;
import org.guildhall.rest.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files over HTTP: the body is the content, as it is. */
@Component(service = FileResource.class)
@Path("files")
public class FileResource {

    private final FileService files;

    @Activate
    public FileResource(@Reference FileService files) {
        this.files = files;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("core.file.use")
    public Created<StoredFile> add(@Context Actor actor, @QueryParam("name") String name, InputStream content) {
        StoredFile added = files.add(actor, name, content);
        return Created.at("files/" + added.id(), added);
    }

    /** Only an image is shown by a browser; anything else is offered for saving. */
    @GET
    @Path("{id}")
    @Permission("core.file.use")
    public Response get(@Context Actor actor, @PathParam("id") Id id) {
        OpenFile opened = files.open(actor, id);
        StoredFile file = opened.file();
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(opened.content(), file.type())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (file.isImage() ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }
}
