// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.error.InvalidException;

/**
 * Reads comma-separated values (RFC 4180) row by row. Written by hand because whoever has to mend the file must be told
 * the line and the column of a fault, and gets the rows back as they were; libraries tell and keep neither.
 */
final class CsvReader {

    private static final int END = -1;

    private final Reader source;
    private final StringBuilder text = new StringBuilder();
    private long line = 1;
    private long column;
    private int next;

    /** @throws InvalidException {@code core.member-import.not-utf8} */
    CsvReader(InputStream source) throws IOException {
        this.source = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8.newDecoder()));
        this.next = character();
        if (next == '\uFEFF') {
            next = character();
        }
    }

    /**
     * So many rows at most, blank ones left out; none at the end of the file.
     *
     * @throws InvalidException {@code core.member-import.malformed} if quotes are not as they must be
     */
    List<CsvRow> read(int limit) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        while (rows.size() < limit && next != END) {
            CsvRow row = row();
            if (!row.text().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private CsvRow row() throws IOException {
        long begin = line;
        text.setLength(0);
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            take();
            cells.add(cell());
        }
        CsvRow row = new CsvRow(begin, text.toString(), cells);
        endLine();
        return row;
    }

    private String cell() throws IOException {
        if (next == '"') {
            return quoted();
        }
        StringBuilder cell = new StringBuilder();
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            if (next == '"') {
                throw malformed(line, column + 1);
            }
            cell.append((char) take());
        }
        return cell.toString().strip();
    }

    private String quoted() throws IOException {
        long openLine = line;
        long openColumn = column + 1;
        StringBuilder cell = new StringBuilder();
        take();
        while (true) {
            if (next == END) {
                throw malformed(openLine, openColumn);
            }
            int character = take();
            if (character != '"') {
                cell.append((char) character);
            } else if (next == '"') {
                cell.append((char) take());
            } else {
                break;
            }
        }
        if (next != ',' && next != '\n' && next != '\r' && next != END) {
            throw malformed(line, column + 1);
        }
        return cell.toString().strip();
    }

    private int take() throws IOException {
        int taken = next;
        text.append((char) taken);
        next = character();
        column++;
        if (taken == '\n') {
            line++;
            column = 0;
        }
        return taken;
    }

    private int character() throws IOException {
        try {
            return source.read();
        } catch (CharacterCodingException e) {
            throw InvalidException.because("core.member-import.not-utf8");
        }
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            take();
        }
        if (next == '\n') {
            take();
        } else if (next != END) {
            // an old Mac ends its lines with a carriage return alone
            line++;
            column = 0;
        }
    }

    private static InvalidException malformed(long line, long column) {
        return InvalidException.because("core.member-import.malformed", line, column);
    }
}
