// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.core.employer.Employer;
import org.guildhall.core.employer.EmployerDraft;
import org.guildhall.data.Versions;

@Entity
@Table(name = "core_employer")
class EmployerEntity {

    @javax.persistence.Id
    private long id;

    private String name;

    private String uscc;

    private String industry;

    private String ownership;

    private int workers;

    private int women;

    private int migrants;

    private int dispatched;

    private String address;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected EmployerEntity() {}

    EmployerEntity(Id id, EmployerDraft draft, Instant now) {
        this.id = id.value();
        this.createdAt = now;
        fill(draft, now);
    }

    private void fill(EmployerDraft draft, Instant now) {
        name = draft.name();
        uscc = draft.uscc();
        industry = draft.industry();
        ownership = draft.ownership();
        workers = draft.workers();
        women = draft.women();
        migrants = draft.migrants();
        dispatched = draft.dispatched();
        address = draft.address();
        organizationId = draft.organization().value();
        updatedAt = now;
    }

    void change(long seen, EmployerDraft draft, Instant now) {
        Versions.requireSame(version, seen);
        fill(draft, now);
    }

    void end(LocalDate day, Instant now) {
        if (endedOn != null) {
            throw new ConflictException("core.employer.ended-already", name, endedOn.toString());
        }
        endedOn = day;
        updatedAt = now;
    }

    List<Object> place() {
        return List.of(name, id);
    }

    Employer toRecord() {
        return new Employer(
                new Id(id),
                name,
                uscc,
                industry,
                ownership,
                workers,
                women,
                migrants,
                dispatched,
                address,
                new Id(organizationId),
                endedOn,
                version);
    }
}
