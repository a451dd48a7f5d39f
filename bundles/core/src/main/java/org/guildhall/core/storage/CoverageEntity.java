// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.core.employer.Coverage;

@Entity
@Table(name = "core_employer_coverage")
class CoverageEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "employer_id", updatable = false)
    private long employerId;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CoverageEntity() {}

    CoverageEntity(Id id, Id employer, Id organization, LocalDate since, Instant now) {
        this.id = id.value();
        this.employerId = employer.value();
        this.organizationId = organization.value();
        this.validFrom = since;
        this.validTo = Days.FOREVER;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void end(LocalDate day, Instant now) {
        if (!validTo.equals(Days.FOREVER)) {
            throw new ConflictException("core.employer.left-already", validTo.toString());
        }
        if (day.isBefore(validFrom)) {
            throw InvalidException.of("day", "core.employer.before-covered", validFrom.toString());
        }
        validTo = day;
        updatedAt = now;
    }

    Coverage toRecord(EmployerEntity employer) {
        var about = employer.toRecord();
        LocalDate until = validTo.equals(Days.FOREVER) ? null : validTo;
        return new Coverage(
                new Id(id),
                about.id(),
                about.name(),
                about.uscc(),
                about.workers(),
                new Id(organizationId),
                validFrom,
                until,
                version);
    }
}
