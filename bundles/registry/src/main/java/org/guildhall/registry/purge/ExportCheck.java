// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guildhall.data.Tx;

/** Reads an export from the disk once more and counts: what is not in it would be gone for good. */
final class ExportCheck {

    private ExportCheck() {}

    /**
     * @param now what there is, looked at again after the export was written
     * @throws IllegalStateException if the file is not what there is
     */
    static void require(Tx tx, Kept now, Export export, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<KeptTable> tables = now.tables();
            for (int i = 0; i < tables.size(); i++) {
                ExportedTable exported = export.tables().get(i);
                long kept = tables.get(i).count(tx);
                if (exported.rows() != kept || !exported.equals(read(zip, exported))) {
                    throw new IllegalStateException(
                            exported + " is not what is in " + file + ", or not the " + kept + " rows that are kept");
                }
            }
            if (export.files().size() != now.files().size()) {
                throw new IllegalStateException(now.files().size() + " files are kept, and "
                        + export.files().size() + " are in " + file);
            }
            for (ExportedFile exported : export.files()) {
                if (!exported.isLost()
                        && !exported.sha256().equals(read(zip, exported.file()).sha256())) {
                    throw new IllegalStateException(exported + " is not what is in " + file);
                }
            }
        }
    }

    private record Content(long lines, String sha256) {}

    /** What the file itself says of a table. */
    private static ExportedTable read(ZipFile zip, ExportedTable exported) throws IOException {
        Content content = read(zip, exported.file());
        // without the heading
        return new ExportedTable(exported.table(), exported.file(), content.lines() - 1, content.sha256());
    }

    private static Content read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalStateException(name + " is not in it");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new BufferedInputStream(new DigestInputStream(zip.getInputStream(entry), digest))) {
                long lines = lines(in);
                return new Content(lines, HexFormat.of().formatHex(digest.digest()));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ends of lines that are not within quotes. */
    private static long lines(InputStream csv) throws IOException {
        long lines = 0;
        boolean quoted = false;
        for (int each = csv.read(); each >= 0; each = csv.read()) {
            quoted ^= each == '"';
            lines += each == '\n' && !quoted ? 1 : 0;
        }
        return lines;
    }
}
