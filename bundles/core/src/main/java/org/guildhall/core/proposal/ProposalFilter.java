// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Which proposals a list shows.
 *
 * @param under those about an organization from that one down, or decided there
 * @param concern only those that are that to whoever asks
 */
public record ProposalFilter(Id under, Optional<ProposalState> state, Optional<Concern> concern) {

    /** All of them. */
    public static ProposalFilter under(Id organization) {
        return new ProposalFilter(organization, Optional.empty(), Optional.empty());
    }
}
