// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.util.Optional;
import org.guildhall.api.member.MemberDraft;

/**
 * What became of a row: the member it describes, or why it describes none.
 *
 * @param reason in the uploader's language; empty if the row is good
 */
record RowDraft(CsvRow row, Optional<MemberDraft> draft, String reason) {

    static RowDraft good(CsvRow row, MemberDraft draft) {
        return new RowDraft(row, Optional.of(draft), "");
    }

    static RowDraft bad(CsvRow row, String reason) {
        return new RowDraft(row, Optional.empty(), reason);
    }
}
