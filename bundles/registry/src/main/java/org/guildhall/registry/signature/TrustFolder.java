// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * The data folder's {@code trust/}: the certificates of those whose modules may come in, as {@code *.pem}, and what must not
 * run any more. Read anew each time, so that whoever runs the platform only puts a file there or takes it away.
 */
@Component(
        service = TrustFolder.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class TrustFolder {

    private final Path folder;

    /** Where the folder is. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public TrustFolder(Config config) {
        this(Path.of(config.directory(), "trust").toAbsolutePath());
    }

    TrustFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** @throws CertificateException if a file is none, so that nobody believes it to be trusted */
    List<X509Certificate> certificates() throws CertificateException, IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        CertificateFactory reader = CertificateFactory.getInstance("X.509");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".pem")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    reader.generateCertificates(in).forEach(each -> certificates.add((X509Certificate) each));
                }
            }
        }
        return certificates;
    }
}
