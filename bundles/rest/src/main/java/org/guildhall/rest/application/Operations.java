// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildhall.rest.Permission;
import org.guildhall.rest.Public;

/** The operations of a bundle's resources. */
final class Operations {

    private Operations() {}

    /** @throws IllegalStateException naming every operation that says nothing about who may call it */
    static void requireDeclared(List<Object> resources) {
        List<String> silent = resources.stream()
                .flatMap(resource -> Stream.of(resource.getClass().getMethods()))
                .filter(Operations::isOperation)
                .filter(method ->
                        method.isAnnotationPresent(Permission.class) == method.isAnnotationPresent(Public.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("put either @Permission or @Public on " + String.join(", ", silent));
        }
    }

    /** The permission of each operation that needs one, by method and path: {@code get/editions/{id}}. */
    static Map<String, String> permissions(List<Object> resources) {
        Map<String, String> permissions = new HashMap<>();
        for (Object resource : resources) {
            String base = path(resource.getClass().getAnnotation(Path.class));
            for (Method method : resource.getClass().getMethods()) {
                Permission permission = method.getAnnotation(Permission.class);
                if (permission != null) {
                    String path = base + path(method.getAnnotation(Path.class));
                    permissions.put(verb(method) + path, permission.value());
                }
            }
        }
        return permissions;
    }

    private static String path(Path path) {
        return path == null ? "" : "/" + path.value().replaceAll("^/+|/+$", "");
    }

    private static String verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(annotation -> annotation.value().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static boolean isOperation(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
