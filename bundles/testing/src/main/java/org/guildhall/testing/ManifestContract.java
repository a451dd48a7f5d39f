// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Module;
import org.junit.jupiter.api.Test;

/** What holds for the manifest of every module, from which others know it before any of its code runs. */
public abstract class ManifestContract {

    private final Module module;

    protected ManifestContract(Module module) {
        this.module = module;
    }

    /** Or those who install it agree to less than it takes. */
    @Test
    void namesAllPermissions() throws IOException {
        Set<String> declared = new TreeSet<>();
        module.roles().values().stream()
                .flatMap(Set::stream)
                .map(Permission::name)
                .forEach(declared::add);
        assertThat(header("Guildhall-Permissions")).isEqualTo(String.join(",", declared));
    }

    @Test
    void namesTheVersionsOfThePlatform() throws IOException {
        assertThat(header("Guildhall-Api")).isNotEmpty();
    }

    private static String header(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes().getValue(name);
        }
    }
}
