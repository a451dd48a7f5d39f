// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.audit;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.data.UnitOfWork;
import org.guildhall.security.storage.AuditRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows who did what. */
@Component(service = AuditService.class)
public class AuditService {

    public static final Permission VIEW = Permission.of("security.audit.view");

    private final UnitOfWork work;
    private final AuditRepository audit;

    @Activate
    public AuditService(
            @Reference(target = "(osgi.unit.name=security)") UnitOfWork work, @Reference AuditRepository audit) {
        this.work = work;
        this.audit = audit;
    }

    /**
     * The history of one thing, the newest first. What was done to it in organizations out of the actor's sight is left
     * out, so that nobody learns from an empty history whether there is such a thing.
     */
    public Page<AuditRow> list(Actor actor, Id subject, PageRequest page) {
        actor.require(VIEW, actor.organization());
        List<Id> visible = work.read(tx -> audit.organizations(tx, subject)).stream()
                .filter(organization -> actor.may(VIEW, organization))
                .toList();
        return visible.isEmpty()
                ? new Page<>(List.of(), null, page.count() ? 0L : null)
                : work.read(tx -> audit.list(tx, subject, visible, page));
    }
}
