// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line where it begins, counted from 1
 * @param text as it stands in the file, without the end of the line
 */
record CsvRow(long line, String text, List<String> cells) {}
