// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.source;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.archive.ArchiveSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the archives that people name: a file on this machine, an address, what they have uploaded. */
@Component(service = ArchiveSources.class)
public class ArchiveSources {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final String NAMELESS = "module.kar";
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w-][\\w.-]{0,150}");

    private final Downloads downloads;
    private final org.guildhall.data.file.Files uploads;

    @Activate
    public ArchiveSources(@Reference Downloads downloads, @Reference org.guildhall.data.file.Files uploads) {
        this.downloads = downloads;
        this.uploads = uploads;
    }

    /**
     * An archive at a path on this machine, or at an address.
     *
     * @throws ConflictException if it is an address that is none
     */
    public ArchiveSource at(String place) {
        if (!ADDRESS.matcher(place).matches()) {
            return ArchiveSource.of(Path.of(place));
        }
        try {
            URI address = new URI(place);
            return new ArchiveSource(name(address), copy -> downloads.fetch(address, copy));
        } catch (URISyntaxException e) {
            throw new ConflictException("registry.download.address");
        }
    }

    /** @throws NotFoundException as soon as it is read, if the actor has uploaded no such file */
    public ArchiveSource uploaded(Actor actor, Id file) {
        return new ArchiveSource(fileName(uploads.get(actor, file).name()), copy -> {
            try (InputStream content = uploads.open(actor, file).content()) {
                Files.copy(content, copy);
            }
        });
    }

    /** What was uploaded was read into the archives and would only lie there for a day, and count as one of a hundred. */
    public void discard(Actor actor, Id file) {
        uploads.discard(actor, file);
    }

    /** A server without a locale can name its files in ASCII only. */
    private static String fileName(String name) {
        try {
            return Path.of(name).toString();
        } catch (InvalidPathException e) {
            return NAMELESS;
        }
    }

    private static String name(URI address) {
        String path = String.valueOf(address.getPath());
        String last = path.substring(path.lastIndexOf('/') + 1);
        return PLAIN_NAME.matcher(last).matches() ? last : NAMELESS;
    }
}
