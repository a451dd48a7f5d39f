// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.PathPattern;
import org.guildhall.rest.OwnAccount;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;

/** The operations of a bundle's resources, and who may call them. */
final class Operations {

    private static final List<Class<? extends Annotation>> WHO =
            List.of(Permission.class, OwnAccount.class, Public.class);

    private record Operation(String verb, PathPattern pattern, Method method) {

        String path() {
            return pattern.getTemplate().getTemplate();
        }
    }

    private final List<Operation> operations;

    Operations(List<Object> resources) {
        operations = resources.stream()
                .flatMap(resource -> Stream.of(resource.getClass().getMethods()))
                .flatMap(method -> verb(method).map(verb -> new Operation(verb, pattern(method), method)).stream())
                // as the router: what says more of the path comes first
                .sorted(Comparator.comparing(Operation::pattern, PathPattern.COMPARATOR))
                .toList();
    }

    /** @throws IllegalStateException naming every operation that says nothing about who may call it */
    void requireDeclared() {
        List<String> silent = operations.stream()
                .map(Operation::method)
                .filter(method ->
                        WHO.stream().filter(method::isAnnotationPresent).count() != 1)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "put one of @Permission, @OwnAccount and @Public on " + String.join(", ", silent));
        }
    }

    /**
     * The operations that need a session, by method and path ({@code get/editions/{id}}), each with its permission if it
     * needs one.
     */
    Map<String, Optional<String>> guarded() {
        return operations.stream()
                .filter(operation -> !operation.method().isAnnotationPresent(Public.class))
                .collect(Collectors.toMap(
                        operation -> operation.verb().toLowerCase(Locale.ROOT) + operation.path(),
                        operation -> Optional.ofNullable(operation.method().getAnnotation(Permission.class))
                                .map(Permission::value)));
    }

    /** The operation that a request for that path would reach, if there is one. */
    Optional<Method> at(String verb, String path) {
        String answering = verb.equals(HttpMethod.HEAD) ? HttpMethod.GET : verb;
        return operations.stream()
                .filter(operation -> operation.verb().equals(answering))
                .filter(operation -> operation.pattern().match(path) != null)
                .map(Operation::method)
                .findFirst();
    }

    private static PathPattern pattern(Method method) {
        String path =
                path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return PathPattern.asClosed(new PathPattern(path));
    }

    private static String path(Path path) {
        return path == null ? "" : "/" + path.value().replaceAll("^/+|/+$", "");
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }
}
