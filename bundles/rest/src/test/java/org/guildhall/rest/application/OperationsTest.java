// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Path("/things/")
    public static class Declared {
        @GET
        @Public
        public void list() {}

        @POST
        @Path("{id}/close")
        @Permission("test.thing.close")
        public void close() {}

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
        assertThatCode(() -> Operations.requireDeclared(List.of(new Declared())))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryOperationThatSaysNothingOrBoth() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> Operations.requireDeclared(List.of(new Silent(), new Declared(), new Contradictory())))
                .withMessageEndingWith("Contradictory.add, Silent.list");
    }

    @Test
    void knowsThePermissionOfEachOperation() {
        assertThat(Operations.permissions(List.of(new Declared())))
                .isEqualTo(Map.of("post/things/{id}/close", "test.thing.close"));
    }
}
