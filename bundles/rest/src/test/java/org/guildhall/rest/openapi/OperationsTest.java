// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.guildhall.rest.Own;
import org.guildhall.rest.OwnAccount;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Path("/things/")
    public static class Declared {
        @GET
        @Public
        public void list() {}

        @GET
        @Path("{id}")
        @Public
        public void get() {}

        @GET
        @Path("last")
        @Public
        public void last() {}

        @POST
        @Path("{id}/close")
        @Permission("test.thing.close")
        public void close() {}

        @GET
        @Path("own")
        @OwnAccount
        public void own() {}

        @POST
        @Path("{id}/cancel")
        @Own(others = "test.thing.cancel")
        public void cancel() {}

        public void noOperation() {}
    }

    public static class Silent {
        @GET
        public void list() {}
    }

    public static class Contradictory {
        @POST
        @Public
        @Permission("test.thing.add")
        public void add() {}
    }

    @Test
    void acceptsOperationsThatSayWhoMayCallThem() {
        assertThatCode(() -> new Operations(List.of(Declared.class)).requireDeclared())
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryOperationThatSaysNothingOrBoth() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Operations(List.of(Silent.class, Declared.class, Contradictory.class)).requireDeclared())
                .withMessageEndingWith("Contradictory.add, Silent.list");
    }

    @Test
    void knowsWhereEachOperationIsAndWhatItAsksFor() {
        assertThat(Operation.of(Declared.class))
                .extracting(Operation::id, Operation::verb, Operation::path, Operation::permission)
                .contains(
                        tuple("declaredList", "GET", "/things", Optional.empty()),
                        tuple("declaredClose", "POST", "/things/{id}/close", Optional.of("test.thing.close")));
    }

    @Test
    void findsTheOperationThatARequestWouldReach() {
        Operations operations = new Operations(List.of(Declared.class));

        assertThat(operations.at("GET", "/things")).map(Method::getName).contains("list");
        assertThat(operations.at("HEAD", "/things/")).map(Method::getName).contains("list");
        assertThat(operations.at("GET", "/things/last")).map(Method::getName).contains("last");
        assertThat(operations.at("GET", "/things/first")).map(Method::getName).contains("get");
        assertThat(operations.at("DELETE", "/things")).isEmpty();
        assertThat(operations.at("GET", "/things/1/none")).isEmpty();
        assertThat(operations.at("GET", "/thingsandmore")).isEmpty();
    }
}
