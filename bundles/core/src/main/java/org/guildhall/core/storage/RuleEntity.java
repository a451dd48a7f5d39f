// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.RuleValue;

@Entity
@Table(name = "core_rule")
class RuleEntity {

    @javax.persistence.Id
    private long id;

    @Column(updatable = false)
    private String code;

    @Column(name = "rule_value", updatable = false)
    private String value;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(name = "region_code", updatable = false)
    private String regionCode;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(updatable = false)
    private String citation;

    @Column(updatable = false)
    private boolean verified;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected RuleEntity() {}

    RuleEntity(Rule rule, Instant now) {
        id = rule.id().value();
        code = rule.code();
        value = rule.value().toString();
        organizationId = rule.organization().value();
        regionCode = rule.region();
        validFrom = rule.from();
        validTo = rule.until() == null ? Days.FOREVER : rule.until();
        citation = rule.citation();
        verified = rule.verified();
        createdAt = now;
        updatedAt = now;
    }

    void end(LocalDate day, Instant now) {
        validTo = day;
        updatedAt = now;
    }

    Rule toRecord() {
        LocalDate until = validTo.equals(Days.FOREVER) ? null : validTo;
        return new Rule(
                new Id(id),
                code,
                RuleValue.of(value),
                new Id(organizationId),
                regionCode,
                validFrom,
                until,
                citation,
                verified);
    }
}
