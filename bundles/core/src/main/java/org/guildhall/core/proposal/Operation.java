// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository.Transition;

/** How one kind of proposal is done. */
interface Operation {

    /** The leaders of whom it concerns; the union that decides is the nearest that leads all of them. */
    List<Id> leaders(GraphEdit edit, Organization subject, ProposalDraft draft);

    /** Does it, refusing what cannot be. */
    void perform(GraphEdit edit, Organization subject, ProposalDraft draft, Transition transition);
}
