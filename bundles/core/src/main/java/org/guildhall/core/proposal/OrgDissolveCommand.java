// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;

/** Proposes that an organization be dissolved. */
@Service
@Command(
        scope = "org",
        name = "dissolve",
        description = "Propose that an organization be dissolved",
        detailedDescription = "Example: org:dissolve --employer-ended 阜宁县总工会直属纺织工会")
public class OrgDissolveCommand extends ProposalCommand {

    @Option(name = "--members-to", description = "Id or exact name of the union its members go to")
    private String membersTo;

    @Option(name = "--employer-ended", description = "Its employer is no more: members keep their membership")
    private boolean employerEnded;

    @Override
    protected ProposalDraft draft(Actor actor) {
        return ProposalDraft.dissolve(
                employerEnded ? EndReason.EMPLOYER_ENDED : EndReason.DECIDED,
                Optional.ofNullable(membersTo).map(to -> names.resolve(actor, to)),
                null);
    }
}
