// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.search;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks for organizations and members by a part of their name, from where the actor works downwards. */
@Component(service = SearchService.class)
public class SearchService {

    public static final Permission USE = Permission.of("core.search.use");
    private static final PageRequest FEW = new PageRequest(5, null, false);

    private final OrganizationService organizations;
    private final MemberService members;

    @Activate
    public SearchService(@Reference OrganizationService organizations, @Reference MemberService members) {
        this.organizations = organizations;
        this.members = members;
    }

    /** At most five of each; nothing for an empty text. */
    public Found search(Actor actor, String text) {
        Id here = actor.organization();
        actor.require(USE, here);
        if (text.isBlank()) {
            return new Found(List.of(), List.of());
        }
        return new Found(organizations(actor, here, text), members(actor, here, text));
    }

    private List<Organization> organizations(Actor actor, Id here, String text) {
        return actor.may(OrganizationService.BROWSE, here)
                ? organizations
                        .search(actor, OrganizationFilter.named(here, text), FEW)
                        .items()
                : List.of();
    }

    private List<Member> members(Actor actor, Id here, String text) {
        return actor.may(MemberService.VIEW, here)
                ? members.list(actor, new MemberFilter(here, true, text, Optional.empty()), FEW)
                        .items()
                : List.of();
    }
}
