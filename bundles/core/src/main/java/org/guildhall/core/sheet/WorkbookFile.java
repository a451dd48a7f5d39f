// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The archive that a workbook is. Nothing of it is unpacked into files, and no more than {@value #MOST_BYTES} bytes, nor a
 * hundred times what it weighs, are ever unpacked at all.
 */
final class WorkbookFile implements AutoCloseable {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final long ALWAYS_BYTES = 1L << 20;
    private static final int MOST_TIMES = 100;

    private final Path file;
    private final ZipFile zip;
    private long left;

    private WorkbookFile(Path file, ZipFile zip, long left) {
        this.file = file;
        this.zip = zip;
        this.left = left;
    }

    /** @throws org.guildhall.api.error.InvalidException {@code core.sheet.no-workbook} or {@code core.sheet.too-large} */
    static WorkbookFile open(InputStream content) throws IOException {
        // only from a file can parts be read in another order than they stand in
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return open(file);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    private static WorkbookFile open(Path file) throws IOException {
        long allowed = Math.min(MOST_BYTES, Math.max(ALWAYS_BYTES, Files.size(file) * MOST_TIMES));
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw SheetReader.noWorkbook();
        }
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw SheetReader.tooLarge();
        }
        return new WorkbookFile(file, zip, allowed);
    }

    /** The part of that name, if there is one. */
    Optional<XmlPart> find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null || entry.isDirectory()
                ? Optional.empty()
                : Optional.of(new XmlPart(new Counted(zip.getInputStream(entry))));
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws TooMuchException {
            left -= bytes;
            if (left < 0) {
                throw new TooMuchException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(file);
    }
}
