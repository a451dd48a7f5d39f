// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** What organizations belong to beside the ones that lead them. */
@Component(service = EdgeRepository.class)
public class EdgeRepository {

    /** @throws NotFoundException {@code guildhall.not-found} */
    public OrganizationEdge get(Tx tx, Id id) {
        return entity(tx, id).toRecord();
    }

    private static EdgeEntity entity(Tx tx, Id id) {
        EdgeEntity edge = tx.entityManager().find(EdgeEntity.class, id.value());
        if (edge == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return edge;
    }

    /** What the organization belongs to on that day, and what belongs to it, the longest first. */
    public List<OrganizationEdge> list(Tx tx, Id organization, LocalDate day) {
        TypedQuery<EdgeEntity> query = select(tx, """
            (e.organizationId = :organization or e.parentId = :organization)
            and e.validFrom <= :day and e.validTo > :day
            """);
        return records(query.setParameter("organization", organization.value()).setParameter("day", day));
    }

    /** Those that hold on that day or begin after it. */
    public List<OrganizationEdge> listFrom(Tx tx, Id organization, LocalDate day) {
        TypedQuery<EdgeEntity> query =
                select(tx, "(e.organizationId = :organization or e.parentId = :organization) and e.validTo > :day");
        return records(query.setParameter("organization", organization.value()).setParameter("day", day));
    }

    /** Those of that type from one to the other that have not ended by that day. */
    public List<OrganizationEdge> between(Tx tx, Id organization, Id parent, EdgeType type, LocalDate day) {
        TypedQuery<EdgeEntity> query = select(tx, """
            e.organizationId = :organization and e.parentId = :parent and e.type = :type and e.validTo > :day
            """);
        return records(query.setParameter("organization", organization.value())
                .setParameter("parent", parent.value())
                .setParameter("type", type)
                .setParameter("day", day));
    }

    public OrganizationEdge add(Tx tx, Id id, Id organization, Id parent, EdgeType type, LocalDate since, Instant now) {
        EdgeEntity edge = new EdgeEntity(id, organization, parent, type, since, now);
        tx.entityManager().persist(edge);
        tx.entityManager().flush();
        return edge.toRecord();
    }

    public OrganizationEdge end(Tx tx, Id id, LocalDate day, Instant now) {
        EdgeEntity edge = entity(tx, id);
        edge.end(day, now);
        tx.entityManager().flush();
        return edge.toRecord();
    }

    private static TypedQuery<EdgeEntity> select(Tx tx, String condition) {
        return tx.entityManager()
                .createQuery(
                        "select e from EdgeEntity e where " + condition + " order by e.validFrom, e.id",
                        EdgeEntity.class);
    }

    private static List<OrganizationEdge> records(TypedQuery<EdgeEntity> query) {
        return query.getResultStream().map(EdgeEntity::toRecord).toList();
    }
}
