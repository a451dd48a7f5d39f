// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.core.form.OrganizationFacts;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** What organizations have written into their forms. One that has written nothing has no row. */
@Component(service = FactRepository.class)
public class FactRepository {

    /**
     * The facts at a version.
     *
     * @param version 0 if nothing has been written yet
     */
    public record Written(OrganizationFacts facts, long version) {}

    /** What an organization has that has written nothing. */
    public static final Written NOTHING = new Written(OrganizationFacts.NONE, 0);

    static final String INSERT = """
        insert into core_organization_fact
          (organization_id, uscc, legal_person, approval, address, contact, phone, version, created_at, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
        """;
    private static final String UPDATE = """
        update core_organization_fact set uscc = ?, legal_person = ?, approval = ?, address = ?, contact = ?, phone = ?,
          version = version + 1, updated_at = ? where organization_id = ? and version = ?
        """;

    /** Those of each of the organizations that has written any. */
    public Map<Id, Written> list(Tx tx, Collection<Id> organizations) {
        return Rows.query(
                        tx,
                        "select * from core_organization_fact where organization_id in (" + Rows.list(organizations)
                                + ")",
                        row -> Map.entry(Rows.id(row, "organization_id"), written(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Written written(ResultSet row) throws SQLException {
        OrganizationFacts facts = new OrganizationFacts(
                row.getString("uscc"),
                row.getBoolean("legal_person"),
                row.getString("approval"),
                row.getString("address"),
                row.getString("contact"),
                row.getString("phone"));
        return new Written(facts, row.getLong("version"));
    }

    /** The organization with that code, if there is one. */
    public Optional<Id> find(Tx tx, String uscc) {
        return Rows.query(
                        tx,
                        "select organization_id from core_organization_fact where uscc = ?",
                        row -> Rows.id(row, "organization_id"),
                        uscc)
                .stream()
                .findFirst();
    }

    /** Those of the codes that unions have. */
    public List<String> taken(Tx tx, Collection<String> codes) {
        return Rows.known(tx, "core_organization_fact", "uscc", codes);
    }

    /** Writes those of organizations that are new. */
    public void addAll(Tx tx, Map<Id, OrganizationFacts> facts, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        Rows.updateAll(
                tx,
                INSERT,
                facts.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue(), moment))
                        .toList());
    }

    /** Writes them if what is there is still at that version. */
    public void write(Tx tx, Id organization, long seen, OrganizationFacts facts, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        int written = seen == 0
                ? Rows.update(tx, INSERT, row(organization, facts, moment))
                : Rows.update(tx, UPDATE, changed(organization, seen, facts, moment));
        if (written == 0) {
            throw new ConflictException("guildhall.changed-meanwhile");
        }
    }

    private static Object[] changed(Id organization, long seen, OrganizationFacts facts, OffsetDateTime now) {
        return new Object[] {
            uscc(facts),
            facts.legalPerson(),
            facts.approval(),
            facts.address(),
            facts.contact(),
            facts.phone(),
            now,
            organization,
            seen
        };
    }

    /** What {@link #INSERT} takes. */
    static Object[] row(Id organization, OrganizationFacts facts, OffsetDateTime now) {
        return new Object[] {
            organization,
            uscc(facts),
            facts.legalPerson(),
            facts.approval(),
            facts.address(),
            facts.contact(),
            facts.phone(),
            now,
            now
        };
    }

    /** None is null, for of those there may be many. */
    private static String uscc(OrganizationFacts facts) {
        return facts.uscc().isEmpty() ? null : facts.uscc();
    }
}
