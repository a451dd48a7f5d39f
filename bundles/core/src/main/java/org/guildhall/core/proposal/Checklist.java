// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.core.storage.GraphEdit;
import org.guildhall.core.storage.ProposalRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What must be there before the union above may agree. Which proposal needs what is in a table; here is how to look. */
@Component(service = Checklist.class)
public class Checklist {

    private static final Map<String, BiPredicate<GraphEdit, Organization>> CHECKS = Map.of(
            "upper-founded", Checklist::isUpperFounded,
            "applicants", (edit, organization) -> edit.people(organization) > 0,
            "members", (edit, organization) -> edit.people(organization) > 0);

    private final ProposalRepository proposals;

    @Activate
    public Checklist(@Reference ProposalRepository proposals) {
        this.proposals = proposals;
    }

    List<Requirement> of(GraphEdit edit, ProposalKind kind, Organization organization) {
        return proposals.needed(edit.tx(), kind, organization).stream()
                .map(needed -> new Requirement(
                        "core.requirement." + needed.requirement(),
                        needed.article(),
                        CHECKS.get(needed.requirement()).test(edit, organization)))
                .toList();
    }

    private static boolean isUpperFounded(GraphEdit edit, Organization organization) {
        return edit.graph()
                        .organizations()
                        .get(edit.tx(), organization.parent())
                        .state()
                == OrganizationState.FOUNDED;
    }
}
