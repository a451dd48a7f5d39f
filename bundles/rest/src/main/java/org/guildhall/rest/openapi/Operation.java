// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.PathPattern;
import org.guildhall.rest.Own;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;

/**
 * A method of a resource that answers requests.
 *
 * @param verb the HTTP method
 * @param pattern the paths it answers for, within the application
 */
record Operation(Method method, String verb, PathPattern pattern) {

    /** The operations of a resource. */
    static Stream<Operation> of(Class<?> resource) {
        return Stream.of(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> new Operation(method, verb, pattern(method))).stream());
    }

    /** Its path, for example {@code /editions/{id}}. */
    String path() {
        return pattern.getTemplate().getTemplate();
    }

    /** Its name among all of the application: {@code editionClose}. */
    String id() {
        String thing = method.getDeclaringClass().getSimpleName().replaceAll("Resource$", "");
        String verb = method.getName();
        return thing.substring(0, 1).toLowerCase(Locale.ROOT)
                + thing.substring(1)
                + verb.substring(0, 1).toUpperCase(Locale.ROOT)
                + verb.substring(1);
    }

    /** Whether it may be called without signing in. */
    boolean isPublic() {
        return method.isAnnotationPresent(Public.class);
    }

    /** The permission it asks for; empty if being signed in is enough, or not even that is needed. */
    Optional<String> permission() {
        return Optional.ofNullable(method.getAnnotation(Permission.class)).map(Permission::value);
    }

    /** The permission it asks for where it is about what is others' only. */
    Optional<String> permissionForOthers() {
        return Optional.ofNullable(method.getAnnotation(Own.class)).map(Own::others);
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
