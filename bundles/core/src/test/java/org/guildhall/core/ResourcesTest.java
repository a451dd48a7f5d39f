// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Jakarta REST looks for an operation only in the class whose path has the most letters of those that begin the address:
 * a class at {@code organizations/{id}} would hide {@code organizations/names} of the class at {@code organizations}.
 */
class ResourcesTest {

    @Test
    void noClassHidesAnOperationOfAnother() throws Exception {
        List<Class<?>> resources = resources();

        assertThat(resources).hasSizeGreaterThan(5);
        for (Class<?> resource : resources) {
            for (Method operation : operations(resource)) {
                String address = address(resource, operation);
                assertThat(resources)
                        .filteredOn(other -> other != resource && letters(other) > letters(resource))
                        .noneMatch(other -> (address + "/").matches(pattern(other) + "/.*"));
            }
        }
    }

    private static String address(Class<?> resource, Method operation) {
        Path path = operation.getAnnotation(Path.class);
        return root(resource) + (path == null ? "" : "/" + path.value());
    }

    private static String root(Class<?> resource) {
        return resource.getAnnotation(Path.class).value();
    }

    private static int letters(Class<?> resource) {
        return root(resource).replaceAll("\\{[^}]*}", "").length();
    }

    private static String pattern(Class<?> resource) {
        return root(resource).replaceAll("\\{[^}]*}", "[^/]+");
    }

    private static List<Method> operations(Class<?> resource) {
        return Stream.of(resource.getDeclaredMethods())
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }

    private static List<Class<?>> resources() throws IOException, ClassNotFoundException {
        try (InputStream file = Files.newInputStream(java.nio.file.Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            String names = new Manifest(file).getMainAttributes().getValue("Guildhall-Resources");
            List<Class<?>> resources = new ArrayList<>();
            for (String name : names.split(",")) {
                resources.add(Class.forName(name));
            }
            return resources;
        }
    }
}
