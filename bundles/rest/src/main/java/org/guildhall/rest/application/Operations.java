// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.List;
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

    private static boolean isOperation(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
