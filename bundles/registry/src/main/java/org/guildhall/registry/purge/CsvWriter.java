// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes rows as they are, to be read back: nothing for null, quotes around an empty text, instants in UTC, bytes in Base64. It
 * is no file to open with a spreadsheet, which would run what begins like a formula.
 */
final class CsvWriter {

    private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final Set<String> INSTANTS = Set.of("timestamptz", "timestamp with time zone");

    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    /** How many there were. */
    long write(ResultSet rows) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            cell(i, columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        out.write('\n');
        long written = 0;
        for (; rows.next(); written++) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                cell(i, value(rows, columns, i));
            }
            out.write('\n');
        }
        return written;
    }

    private void cell(int column, String value) throws IOException {
        if (column > 1) {
            out.write(',');
        }
        if (value != null) {
            boolean quoted = value.isEmpty() || SPECIAL.matcher(value).find();
            out.write(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
    }

    private static String value(ResultSet row, ResultSetMetaData columns, int column) throws SQLException {
        if (BYTES.contains(columns.getColumnType(column))) {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }
        if (INSTANTS.contains(columns.getColumnTypeName(column).toLowerCase(Locale.ROOT))) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant().toString();
        }
        return row.getString(column);
    }
}
