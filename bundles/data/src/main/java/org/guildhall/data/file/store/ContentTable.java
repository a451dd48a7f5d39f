// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.data.storage.Sql;

/** Which contents are on the disk, in {@code data_file_content}: none is there that has no row here. */
final class ContentTable {

    private ContentTable() {}

    /** Has a row for the content, committed, before it is placed. */
    static void announce(DataSource database, String sha256) {
        Sql.insertIfAbsent(database, "insert into data_file_content (sha256) values (?)", sha256);
    }

    /** Lets nobody else place or remove the content until the transaction ends; false if it has no row any more. */
    static boolean lock(Connection within, String sha256) throws SQLException {
        String sql = "select sha256 from data_file_content where sha256 = ? for update";
        return !Sql.query(within, sql, row -> row.getString(1), sha256).isEmpty();
    }

    /** The contents that no file has. */
    static List<String> unused(Connection within) throws SQLException {
        return Sql.query(within, """
                select c.sha256 from data_file_content c
                where not exists (select 1 from data_file f where f.sha256 = c.sha256)
                """, row -> row.getString(1));
    }

    /** Removes the row if the content is still unused; it must be locked. */
    static boolean removeUnused(Connection within, String sha256) throws SQLException {
        return Sql.update(within, """
                delete from data_file_content where sha256 = ?
                and not exists (select 1 from data_file f where f.sha256 = data_file_content.sha256)
                """, sha256) == 1;
    }
}
