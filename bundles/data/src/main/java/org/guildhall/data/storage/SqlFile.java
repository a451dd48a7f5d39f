// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration inside a bundle, as Flyway wants to see it. */
final class SqlFile extends LoadableResource {

    private final URL url;

    SqlFile(URL url) {
        this.url = url;
    }

    @Override
    public Reader read() {
        try {
            return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getAbsolutePath() {
        return url.toString();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return url.toString();
    }

    @Override
    public String getFilename() {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
        return url.getPath();
    }
}
