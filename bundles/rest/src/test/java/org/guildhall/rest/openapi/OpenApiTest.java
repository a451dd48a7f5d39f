// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.region.RegionCode;
import org.guildhall.rest.Accepted;
import org.guildhall.rest.Cacheable;
import org.guildhall.rest.Created;
import org.guildhall.rest.Listing;
import org.guildhall.rest.Own;
import org.guildhall.rest.PageQuery;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final JsonNode document = OpenApi.of("test", List.of(Things.class));
    private final JsonNode schemas = document.at("/components/schemas");

    enum State {
        OPEN,
        CLOSED
    }

    static class ThingQuery {
        @QueryParam("state")
        State state;

        @QueryParam("subtree")
        boolean subtree;

        @QueryParam("organization")
        Id organization;

        @QueryParam("since")
        LocalDate since;
    }

    record Thing(Id id, String name, Instant at, State state, Optional<Id> parent, List<Thing> parts, long version) {}

    record ThingDraft(
            @NotBlank @Size(max = 100) String name,
            @NotNull State state,
            @NotNull @Size(min = 1, max = 20) List<@Size(max = 40) String> categories,
            @Pattern(regexp = "\\d{6}") String region,
            @RegionCode String home,
            @Min(1) @Max(9) int count) {}

    @Path("things")
    public static class Things {
        @GET
        @Permission("test.thing.view")
        public Listing<Thing> list(@Context Actor actor, @BeanParam ThingQuery query, @BeanParam PageQuery page) {
            throw new UnsupportedOperationException();
        }

        @POST
        @Permission("test.thing.manage")
        public Created<Thing> add(@Context Actor actor, ThingDraft draft) {
            throw new UnsupportedOperationException();
        }

        @PUT
        @Path("{id}")
        @Permission("test.thing.manage")
        public Thing change(
                @PathParam("id") Id id, @QueryParam("version") @DefaultValue("1") long version, ThingDraft draft) {
            throw new UnsupportedOperationException();
        }

        @GET
        @Public
        @Path("kinds")
        public Cacheable<List<Thing>> kinds() {
            throw new UnsupportedOperationException();
        }

        @POST
        @Own(others = "test.thing.cancel")
        @Path("{id}/cancel")
        public void cancel(@PathParam("id") Id id) {}

        @POST
        @Path("import")
        @Consumes("text/csv")
        @Permission("test.thing.manage")
        public Accepted<Thing> upload(InputStream content) {
            throw new UnsupportedOperationException();
        }

        @POST
        @Path("import")
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        @Permission("test.thing.manage")
        public Accepted<Thing> form(@FormParam("file") EntityPart file) {
            throw new UnsupportedOperationException();
        }

        @POST
        @Public
        @Path("{id}/photo")
        public void photo(@PathParam("id") Id id, InputStream photo) {}
    }

    @Test
    void showsQueryParametersWithTheirTypes() {
        assertThat(parameter("/things", "get", "state").at("/schema/enum")).hasToString("[\"OPEN\",\"CLOSED\"]");
        assertThat(parameter("/things", "get", "subtree").at("/schema/type").asText())
                .isEqualTo("boolean");
        assertThat(parameter("/things", "get", "organization")
                        .at("/schema/$ref")
                        .asText())
                .endsWith("/Id");
        assertThat(parameter("/things", "get", "since").at("/schema/format").asText())
                .isEqualTo("date");
        assertThat(parameter("/things", "get", "limit").at("/schema/default").asInt())
                .isEqualTo(20);
        assertThat(operation("/things", "get").has("requestBody")).isFalse();
    }

    @Test
    void showsWhatALettersLengthAndFormAre() {
        JsonNode draft = schemas.path("OpenApiTestThingDraft");

        assertThat(draft.path("required")).hasToString("[\"name\",\"state\",\"categories\",\"count\"]");
        assertThat(draft.at("/properties/name")).hasToString("{\"type\":\"string\",\"maxLength\":100,\"minLength\":1}");
        assertThat(draft.at("/properties/categories"))
                .hasToString("{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":40},"
                        + "\"minItems\":1,\"maxItems\":20}");
        assertThat(draft.at("/properties/region/pattern").asText()).isEqualTo("^(\\d{6})$");
        assertThat(draft.at("/properties/home/format").asText()).isEqualTo("region");
        assertThat("320923").matches(draft.at("/properties/home/pattern").asText());
        assertThat(draft.at("/properties/count/minimum").asInt()).isEqualTo(1);
        assertThat(draft.at("/properties/count/maximum").asInt()).isEqualTo(9);
        assertThat(operation("/things", "post")
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("ThingDraft");
    }

    @Test
    void showsAllBodiesThatAreTakenAtOneAddress() {
        JsonNode content = operation("/things/import", "post").at("/requestBody/content");

        assertThat(content.at("/text~1csv/schema/format").asText()).isEqualTo("binary");
        assertThat(content.at("/multipart~1form-data/schema/properties/file/type")
                        .asText())
                .isEqualTo("string");
        assertThat(operation("/things/import", "post").at("/responses/202/content"))
                .isNotEmpty();
    }

    @Test
    void showsWhatIsAnswered() {
        assertThat(operation("/things", "post")
                        .at("/responses/201/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/OpenApiTestThing");
        assertThat(operation("/things/{id}", "put")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/OpenApiTestThing");
        assertThat(operation("/things", "get")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/PageOfOpenApiTestThing");
        assertThat(operation("/things/kinds", "get")
                        .at("/responses/200/content/application~1json/schema/items/$ref")
                        .asText())
                .endsWith("/OpenApiTestThing");
        assertThat(operation("/things", "get").at("/responses/200/content/text~1csv"))
                .isNotEmpty();
        assertThat(operation("/things/{id}/photo", "post").at("/responses/204")).isNotEmpty();
        assertThat(operation("/things/{id}/photo", "post")
                        .at("/requestBody/content/*~1*/schema/format")
                        .asText())
                .isEqualTo("binary");
    }

    @Test
    void describesRecordsOnceWithTheFormatsOfTheirFields() {
        JsonNode fields = schemas.at("/OpenApiTestThing/properties");

        assertThat(fields.at("/at/format").asText()).isEqualTo("date-time");
        assertThat(fields.at("/version/format").asText()).isEqualTo("int64");
        assertThat(fields.at("/parent/$ref").asText()).endsWith("/Id");
        assertThat(fields.at("/parts/items/$ref").asText()).endsWith("/OpenApiTestThing");
        assertThat(schemas.at("/PageOfOpenApiTestThing/properties/items/items/$ref")
                        .asText())
                .endsWith("/OpenApiTestThing");
    }

    @Test
    void showsThePermissionOfEachOperationThatNeedsOne() {
        assertThat(operation("/things", "post").path("x-permission").asText()).isEqualTo("test.thing.manage");
        assertThat(operation("/things", "post").path("operationId").asText()).isEqualTo("thingsAdd");
        assertThat(operation("/things/{id}/cancel", "post").has("x-permission")).isFalse();
        assertThat(operation("/things/{id}/cancel", "post")
                        .path("x-permission-for-others")
                        .asText())
                .isEqualTo("test.thing.cancel");
        assertThat(operation("/things/{id}/photo", "post").has("x-permission")).isFalse();
        assertThat(operation("/things/{id}/photo", "post").has("security")).isFalse();
    }

    private JsonNode operation(String path, String verb) {
        return document.path("paths").path(path).path(verb);
    }

    private JsonNode parameter(String path, String verb, String name) {
        for (JsonNode parameter : operation(path, verb).path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("no parameter " + name);
    }
}
