// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildhall.data.Tx;
import org.guildhall.rest.Json;

/** Writes tables into a zip: one CSV for each, and a manifest. */
final class ExportWriter {

    static final String MANIFEST = "manifest.json";

    /** So many rows are in memory at once. */
    private static final int PART = 500;

    private ExportWriter() {}

    /** What the tables are exported as. */
    interface Manifest {
        Export of(List<ExportedTable> tables);
    }

    static Export write(Tx tx, List<KeptTable> tables, Manifest manifest, Path file) throws IOException {
        List<ExportedTable> exported = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (KeptTable table : tables) {
                zip.putNextEntry(new ZipEntry(table.file()));
                exported.add(write(tx, table, zip));
            }
            Export export = manifest.of(exported);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(export));
            return export;
        }
    }

    private static ExportedTable write(Tx tx, KeptTable table, OutputStream zip) throws IOException {
        try (PreparedStatement statement = tx.connection().prepareStatement(table.query())) {
            statement.setFetchSize(PART);
            try (ResultSet rows = statement.executeQuery()) {
                DigestOutputStream digested = new DigestOutputStream(zip, MessageDigest.getInstance("SHA-256"));
                // closing it would close the zip
                Writer out = new OutputStreamWriter(digested, StandardCharsets.UTF_8);
                long written = new CsvWriter(out).write(rows);
                out.flush();
                String sha256 =
                        HexFormat.of().formatHex(digested.getMessageDigest().digest());
                return new ExportedTable(table.table(), table.file(), written, sha256);
            }
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
