// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.job.Jobs;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.module.Module;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.demo.DemoService;
import org.guildhall.core.employer.EmployerService;
import org.guildhall.core.file.FileService;
import org.guildhall.core.inbox.InboxService;
import org.guildhall.core.rule.RuleService;
import org.guildhall.core.search.SearchService;
import org.guildhall.core.status.StatusService;
import org.osgi.service.component.annotations.Component;

/** Organizations and members: a module like the others, only that it is on for everybody. */
@Component
public class CoreModule implements Module {

    private static final Set<Permission> STAFF = Set.of(
            OrganizationService.VIEW,
            OrganizationService.BROWSE,
            OrganizationService.MANAGE,
            OrganizationService.APPROVE,
            RuleService.VIEW,
            RuleService.OVERRIDE,
            MemberService.VIEW,
            MemberService.MANAGE,
            EmployerService.VIEW,
            EmployerService.MANAGE,
            InboxService.OWN,
            SearchService.USE,
            Jobs.VIEW,
            Jobs.CANCEL,
            FileService.USE);

    private static final Set<Permission> ADMIN = Set.of(
            OrganizationService.VIEW,
            OrganizationService.BROWSE,
            OrganizationService.MANAGE,
            OrganizationService.APPROVE,
            RuleService.VIEW,
            RuleService.OVERRIDE,
            EmployerService.VIEW,
            DemoService.MANAGE,
            StatusService.VIEW,
            InboxService.OWN,
            SearchService.USE,
            Jobs.VIEW,
            Jobs.CANCEL,
            FileService.USE);

    private static final Set<Permission> AUDITOR = Set.of(
            OrganizationService.VIEW,
            OrganizationService.BROWSE,
            RuleService.VIEW,
            EmployerService.VIEW,
            StatusService.VIEW,
            InboxService.OWN,
            SearchService.USE,
            Jobs.VIEW,
            FileService.USE);

    private static final Set<Permission> MEMBER =
            Set.of(OrganizationService.VIEW, MemberService.OWN, InboxService.OWN, FileService.USE);

    @Override
    public String id() {
        return "core";
    }

    @Override
    public boolean platform() {
        return true;
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of(Role.UNION_STAFF, STAFF, Role.PLATFORM_ADMIN, ADMIN, Role.AUDITOR, AUDITOR, Role.MEMBER, MEMBER);
    }
}
