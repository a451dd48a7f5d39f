// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Role;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who shall have an account in the demonstration: staff and a member of each region, and those who run and audit it. */
@Component(service = DemoPlan.class)
public class DemoPlan {

    private static final Map<String, String> REGIONS = regions();

    /**
     * One account to be made.
     *
     * @param region the name of the union whose people it shows
     */
    record Planned(String username, String name, Optional<Id> member, Id organization, Role role, String region) {}

    private final OrganizationService organizations;
    private final MemberService members;

    @Activate
    public DemoPlan(@Reference OrganizationService organizations, @Reference MemberService members) {
        this.organizations = organizations;
        this.members = members;
    }

    /** The accounts of all demonstration regions that are there. */
    List<Planned> accounts(Actor actor) {
        List<Planned> planned = new ArrayList<>();
        REGIONS.forEach((prefix, name) -> find(actor, name).ifPresent(union -> {
            planned.add(staff(prefix, union));
            member(actor, prefix, union).ifPresent(planned::add);
        }));
        Organization national = organizations.get(actor, Organization.NATIONAL);
        planned.add(national("auditor", "演示审计员", Role.AUDITOR, national));
        planned.add(national("platform-admin", "演示平台管理员", Role.PLATFORM_ADMIN, national));
        return planned;
    }

    private Optional<Organization> find(Actor actor, String name) {
        return organizations.listNamed(actor, Organization.NATIONAL, name).stream()
                .findFirst();
    }

    private static Planned staff(String prefix, Organization union) {
        String name = union.name() + "工作人员";
        return new Planned(prefix + "-staff", name, Optional.empty(), union.id(), Role.UNION_STAFF, union.name());
    }

    private Optional<Planned> member(Actor actor, String prefix, Organization union) {
        return members.list(actor, MemberFilter.below(union.id()), new PageRequest(1, null, false)).items().stream()
                .findFirst()
                .map(member -> new Planned(
                        prefix + "-member",
                        member.name(),
                        Optional.of(member.id()),
                        member.organization(),
                        Role.MEMBER,
                        union.name()));
    }

    private static Planned national(String username, String name, Role role, Organization national) {
        return new Planned(username, name, Optional.empty(), national.id(), role, national.name());
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new LinkedHashMap<>();
        regions.put("weihai", "威海火炬高技术产业开发区总工会");
        regions.put("xizang", "西藏自治区总工会");
        regions.put("puer", "普洱市总工会");
        regions.put("pingliang", "平凉市总工会");
        regions.put("cixi", "慈溪市总工会");
        regions.put("funing", "阜宁县总工会");
        regions.put("shapingba", "沙坪坝区总工会");
        return regions;
    }
}
