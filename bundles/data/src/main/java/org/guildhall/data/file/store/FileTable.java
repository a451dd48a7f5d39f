// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.data.file.StoredFile;
import org.guildhall.data.storage.Sql;

/** What is known of each file, in {@code data_file}; each method works within its connection's transaction. */
public final class FileTable {

    private static final String RELEASE =
            "update data_file set permission = null, organization_id = null, job_id = null";
    private static final String OF_MODULE = " from data_file where left(permission, ?) = ?";
    private static final String UNKEPT = "permission is null and job_id is null";

    private FileTable() {}

    /** A file with what decides who may read it. */
    record Row(StoredFile file, String sha256, Id account, Optional<Reader> reader) {}

    /** Who may read a file that is kept. */
    public record Reader(Permission permission, Id organization) {}

    static void add(Connection within, StoredFile file, String sha256, Id account, Instant now) throws SQLException {
        Sql.update(
                within,
                "insert into data_file (id, name, type, size, sha256, account_id, created_at) values (?, ?, ?, ?, ?,"
                        + " ?, ?)",
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                sha256,
                account,
                now);
    }

    static Optional<Row> find(Connection within, Id id) throws SQLException {
        return Sql.query(within, "select * from data_file where id = ?", FileTable::row, id).stream()
                .findFirst();
    }

    /** How many files of that account nobody keeps. */
    static long countUnkept(Connection within, Id account) throws SQLException {
        String sql = "select count(*) from data_file where account_id = ? and " + UNKEPT;
        return Sql.query(within, sql, row -> row.getLong(1), account).get(0);
    }

    /** Whether it was there, and nobody had kept it. */
    static boolean keep(Connection within, Id id, Reader reader) throws SQLException {
        String sql = "update data_file set permission = ?, organization_id = ? where id = ? and " + UNKEPT;
        return Sql.update(within, sql, reader.permission().name(), reader.organization(), id) == 1;
    }

    /** Removes a file of that account, unless somebody keeps it. */
    static int discard(Connection within, Id id, Id account) throws SQLException {
        return Sql.update(within, "delete from data_file where id = ? and account_id = ? and " + UNKEPT, id, account);
    }

    /** Nobody keeps it any more. */
    static void release(Connection within, Id id) throws SQLException {
        Sql.update(within, RELEASE + " where id = ?", id);
    }

    /**
     * Keeps a file that a job reads.
     *
     * @throws NotFoundException if it is unknown, or not that account's
     * @throws ConflictException {@code guildhall.file.kept-already}
     */
    public static void keepForJob(Connection within, Id job, Id account, Id id) throws SQLException {
        find(within, id)
                .filter(row -> row.account().equals(account))
                .orElseThrow(() -> new NotFoundException("guildhall.not-found"));
        if (Sql.update(within, "update data_file set job_id = ? where id = ? and " + UNKEPT, job, id) == 0) {
            throw new ConflictException("guildhall.file.kept-already");
        }
    }

    /** Keeps what a job leaves behind. Whether it was there, and nobody had kept it. */
    public static boolean keepOfJob(Connection within, Id job, Id id, Reader reader) throws SQLException {
        return keep(within, id, reader)
                && Sql.update(within, "update data_file set job_id = ? where id = ?", job, id) == 1;
    }

    /** The job keeps none any more. */
    public static void releaseOfJob(Connection within, Id job) throws SQLException {
        Sql.update(within, RELEASE + " where job_id = ?", job);
    }

    /** The jobs that ended before that time keep none any more. */
    public static void releaseOfJobs(Connection within, Instant endedBefore) throws SQLException {
        String jobs = " where job_id in (select id from data_job where ended_at < ?)";
        Sql.update(within, RELEASE + jobs, endedBefore);
    }

    /** Removes the files that nobody has kept since before that time; their contents stay. */
    static int removeUnkept(Connection within, Instant before) throws SQLException {
        return Sql.update(within, "delete from data_file where created_at < ? and " + UNKEPT, before);
    }

    /** Those that are kept under its permissions, by their ids. */
    static List<Row> listOfModule(Connection within, String module) throws SQLException {
        String begin = module + ".";
        return Sql.query(within, "select *" + OF_MODULE + " order by id", FileTable::row, begin.length(), begin);
    }

    /** Removes one of them; its content stays. */
    static int removeOfModule(Connection within, String module, Id file) throws SQLException {
        String begin = module + ".";
        return Sql.update(within, "delete" + OF_MODULE + " and id = ?", begin.length(), begin, file.value());
    }

    private static Row row(ResultSet row) throws SQLException {
        String permission = row.getString("permission");
        return new Row(
                new StoredFile(
                        new Id(row.getLong("id")), row.getString("name"), row.getString("type"), row.getLong("size")),
                row.getString("sha256"),
                new Id(row.getLong("account_id")),
                permission == null
                        ? Optional.empty()
                        : Optional.of(new Reader(Permission.of(permission), new Id(row.getLong("organization_id")))));
    }
}
