// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.nio.file.Path;
import org.guildhall.registry.archive.MavenPath;

/** Has addresses {@code mvn:…} lead into a folder, as the container does. */
public final class MavenAddresses extends URLStreamHandlerProvider {

    private static volatile Path folder = Path.of("target/none");

    /** From now on they lead into that one. */
    public static void leadTo(Path repository) {
        folder = repository;
    }

    @Override
    public URLStreamHandler createURLStreamHandler(String protocol) {
        return protocol.equals("mvn") ? new Handler() : null;
    }

    private static final class Handler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            return folder.resolve(MavenPath.path(address.toString()))
                    .toUri()
                    .toURL()
                    .openConnection();
        }
    }
}
