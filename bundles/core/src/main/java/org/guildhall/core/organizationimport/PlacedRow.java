// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.List;
import org.guildhall.core.storage.BranchNode;

/**
 * What became of a row.
 *
 * @param node the organization that it adds; null if it is refused
 * @param faults why it is refused; none if it is not
 */
record PlacedRow(FormRow row, BranchNode node, List<Fault> faults) {

    static PlacedRow refused(FormRow row, Fault fault) {
        return new PlacedRow(row, null, List.of(fault));
    }

    boolean good() {
        return node != null;
    }
}
