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

    /** @throws IllegalStateException if the file is not what the database holds */
    static void require(Tx tx, List<KeptTable> tables, Export export, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int i = 0; i < tables.size(); i++) {
                ExportedTable exported = export.tables().get(i);
                long kept = tables.get(i).count(tx);
                if (!exported.equals(read(zip, exported)) || exported.rows() != kept) {
                    throw new IllegalStateException(
                            exported + " is not what is in " + file + ", or not the " + kept + " rows that are kept");
                }
            }
        }
    }

    /** What the file itself says of a table. */
    private static ExportedTable read(ZipFile zip, ExportedTable exported) throws IOException {
        ZipEntry entry = zip.getEntry(exported.file());
        if (entry == null) {
            throw new IllegalStateException(exported.file() + " is not in it");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new BufferedInputStream(new DigestInputStream(zip.getInputStream(entry), digest))) {
                // without the heading
                long rows = lines(in) - 1;
                String sha256 = HexFormat.of().formatHex(digest.digest());
                return new ExportedTable(exported.table(), exported.file(), rows, sha256);
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
