// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.TooLargeException;

/** Contents on the disk, each under its SHA-256, so that no name from outside ever becomes a path. */
final class Disk {

    private static final int BUFFER = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long PATIENCE = 100 * MEGABYTE;

    private final Path root;
    private final Path incoming;
    private final int megabytes;

    /** What has come in whole, but does not count yet. */
    record Incoming(Path file, String sha256, long size) {}

    Disk(Path root, int megabytes) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        this.megabytes = megabytes;
    }

    /**
     * Writes a content to the disk, through to the platter.
     *
     * @throws TooLargeException {@code guildhall.file.too-large}, as soon as it is
     * @throws InvalidException {@code guildhall.file.cut-off}, if it does not arrive whole
     */
    Incoming receive(InputStream content) throws IOException {
        Files.createDirectories(incoming);
        Path file = incoming.resolve(UUID.randomUUID().toString());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = next(content, buffer); read >= 0; read = next(content, buffer)) {
                size += read;
                if (size > megabytes * MEGABYTE) {
                    hearOut(content, buffer);
                    throw new TooLargeException("guildhall.file.too-large", megabytes);
                }
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
            return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** From now on it counts. */
    void place(Incoming content) {
        Path place = place(content.sha256());
        try {
            Files.createDirectories(place.getParent());
            Files.move(content.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream read(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was coming in when the platform was killed. */
    void removeAbandoned(Instant before) {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (isAbandoned(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            // it has come in whole meanwhile
            return false;
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Who is interrupted does not listen: a browser shows the answer only if it could send all, or nearly. */
    private static void hearOut(InputStream content, byte[] buffer) {
        long heard = 0;
        for (int read = 0; read >= 0 && heard < PATIENCE; read = next(content, buffer)) {
            heard += read;
        }
    }

    /** A sender that is gone is no fault of ours. */
    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw InvalidException.because("guildhall.file.cut-off");
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
