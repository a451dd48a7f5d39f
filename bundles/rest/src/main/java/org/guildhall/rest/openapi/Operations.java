// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.PathPattern;
import org.guildhall.rest.Own;
import org.guildhall.rest.OwnAccount;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;

/** The operations of a bundle's resources, and who may call them. */
public final class Operations {

    private static final List<Class<? extends Annotation>> WHO =
            List.of(Permission.class, Own.class, OwnAccount.class, Public.class);

    private final List<Operation> operations;

    public Operations(List<Class<?>> resources) {
        operations = resources.stream()
                .flatMap(Operation::of)
                // as the router: what says more of the path comes first
                .sorted(Comparator.comparing(Operation::pattern, PathPattern.COMPARATOR))
                .toList();
    }

    /** @throws IllegalStateException naming every operation that says nothing about who may call it */
    public void requireDeclared() {
        List<String> silent = operations.stream()
                .map(Operation::method)
                .filter(method ->
                        WHO.stream().filter(method::isAnnotationPresent).count() != 1)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "put one of @Permission, @Own, @OwnAccount and @Public on " + String.join(", ", silent));
        }
    }

    /** The operation that a request for that path would reach, if there is one. */
    public Optional<Method> at(String verb, String path) {
        String answering = verb.equals(HttpMethod.HEAD) ? HttpMethod.GET : verb;
        return operations.stream()
                .filter(operation -> operation.verb().equals(answering))
                .filter(operation -> operation.pattern().match(path) != null)
                .map(Operation::method)
                .findFirst();
    }

    Stream<Operation> stream() {
        return operations.stream();
    }
}
