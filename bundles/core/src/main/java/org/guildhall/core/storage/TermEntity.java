// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.core.officer.Term;
import org.guildhall.data.Versions;

@Entity
@Table(name = "core_organization_term")
class TermEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(name = "term_number")
    private int number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "election_on")
    private LocalDate electionOn;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String citation;

    private boolean verified;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected TermEntity() {}

    TermEntity(Term term, Instant now) {
        id = term.id().value();
        organizationId = term.organization().value();
        validTo = Days.FOREVER;
        createdAt = now;
        fill(term, now);
    }

    /** It is what that says, from when it began to when an election is planned. */
    void change(Term term, Instant now) {
        Versions.requireSame(version, term.version());
        fill(term, now);
    }

    private void fill(Term term, Instant now) {
        number = term.number();
        validFrom = term.since();
        dueOn = term.dueOn();
        electionOn = term.electionOn();
        citation = term.citation();
        verified = term.verified();
        updatedAt = now;
    }

    void end(LocalDate day, Instant now) {
        validTo = day;
        updatedAt = now;
    }

    Term toRecord() {
        return new Term(
                new Id(id),
                new Id(organizationId),
                number,
                validFrom,
                dueOn,
                electionOn,
                validTo.equals(Days.FOREVER) ? null : validTo,
                citation,
                verified,
                version);
    }
}
