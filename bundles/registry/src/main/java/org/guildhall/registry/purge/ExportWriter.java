// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildhall.data.Tx;
import org.guildhall.data.file.DiskSpace;
import org.guildhall.data.file.KeptFiles;
import org.guildhall.data.file.StoredFile;
import org.guildhall.rest.Json;

/** Writes what a module has left into a zip: one CSV for each table, the files, and a manifest. */
record ExportWriter(Tx tx, KeptFiles files, DiskSpace space) {

    static final String MANIFEST = "manifest.json";

    /** So many rows are in memory at once. */
    private static final int PART = 500;

    /** What all of it is exported as. */
    interface Manifest {
        Export of(List<ExportedTable> tables, List<ExportedFile> files);
    }

    Export write(Kept kept, Manifest manifest, Path file) throws IOException {
        List<ExportedTable> tables = new ArrayList<>();
        List<ExportedFile> uploads = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (KeptTable table : kept.tables()) {
                zip.putNextEntry(new ZipEntry(table.file()));
                tables.add(write(table, zip));
            }
            for (StoredFile upload : kept.files()) {
                // what people work with needs the rest of the disk more
                space.require();
                uploads.add(write(upload, zip));
            }
            Export export = manifest.of(tables, uploads);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(export));
            return export;
        }
    }

    private ExportedTable write(KeptTable table, OutputStream zip) throws IOException {
        try (PreparedStatement statement = tx.connection().prepareStatement(table.query())) {
            statement.setFetchSize(PART);
            try (ResultSet rows = statement.executeQuery()) {
                DigestOutputStream digested = digested(zip);
                // closing it would close the zip
                Writer out = new OutputStreamWriter(digested, StandardCharsets.UTF_8);
                long written = new CsvWriter(out).write(rows);
                out.flush();
                return new ExportedTable(table.table(), table.file(), written, sha256(digested));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ExportedFile write(StoredFile upload, ZipOutputStream zip) throws IOException {
        Optional<InputStream> found = files.open(tx, upload);
        if (found.isEmpty()) {
            return ExportedFile.lost(upload);
        }
        String name = "files/" + upload.id() + "-" + upload.name();
        try (InputStream content = found.get()) {
            zip.putNextEntry(new ZipEntry(name));
            DigestOutputStream digested = digested(zip);
            content.transferTo(digested);
            return new ExportedFile(upload.id(), upload.name(), upload.type(), name, sha256(digested));
        }
    }

    private static DigestOutputStream digested(OutputStream out) {
        try {
            return new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(DigestOutputStream digested) {
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }
}
