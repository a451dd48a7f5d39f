// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration inside a bundle, as Flyway wants to see it. */
final class SqlFile extends LoadableResource {

    private final String path;
    private final Supplier<Reader> content;

    private SqlFile(String path, Supplier<Reader> content) {
        this.path = path;
        this.content = content;
    }

    SqlFile(URL url) {
        this(url.getPath(), () -> open(url));
    }

    SqlFile(String path, String content) {
        this(path, () -> new StringReader(content));
    }

    private static Reader open(URL url) {
        try {
            return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reader read() {
        return content.get();
    }

    @Override
    public String getAbsolutePath() {
        return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return path;
    }

    @Override
    public String getFilename() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
        return path;
    }
}
