// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.core.proposal.Concern;
import org.guildhall.core.proposal.DecisionDraft;
import org.guildhall.core.proposal.Proposal;
import org.guildhall.core.proposal.ProposalDraft;
import org.guildhall.core.proposal.ProposalFilter;
import org.guildhall.core.proposal.ProposalKind;
import org.guildhall.core.proposal.ProposalState;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proposals in the database, and what the tables say of each kind of them. */
@Component(service = ProposalRepository.class)
public class ProposalRepository {

    private static final Orders ORDERS = Orders.descending(Key.number("p.id"));
    private static final String STRAY = " where proposal_id not in (select id from core_organization_proposal)";

    private final TreeRepository tree;

    /** Where a kind of proposal leads from a state, and by which article. */
    public record Transition(ProposalKind kind, OrganizationState to, String article) {}

    /** What a kind of proposal needs, by which article or rule, and whether it must not be without. */
    public record Needed(String requirement, String article, String rule, boolean binding) {}

    @Activate
    public ProposalRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** @throws ConflictException {@code core.proposal.wrong-state} if nothing of that kind is done in its state */
    public Transition transition(Tx tx, ProposalKind kind, Organization organization) {
        return Rows.query(
                        tx,
                        "select state_to, article from core_organization_transition where kind = ? and state_from = ?",
                        row -> new Transition(
                                kind, OrganizationState.valueOf(row.getString("state_to")), row.getString("article")),
                        kind,
                        organization.state())
                .stream()
                .findFirst()
                .orElseThrow(() -> new ConflictException("core.proposal.wrong-state", organization.name()));
    }

    public List<Needed> needed(Tx tx, ProposalKind kind, Organization organization) {
        return Rows.query(
                tx,
                """
                select requirement, article, rule_code, binding from core_organization_requirement
                where kind = ? and organization_kind in ('', ?) order by requirement
                """,
                row -> new Needed(
                        row.getString("requirement"),
                        row.getString("article"),
                        row.getString("rule_code"),
                        row.getBoolean("binding")),
                kind,
                organization.kind());
    }

    public Proposal add(Tx tx, Id id, Id organization, ProposalDraft draft, Id decider, Actor actor, Instant now) {
        ProposalEntity proposal = new ProposalEntity(id, organization, draft, decider, actor.account(), now);
        tx.entityManager().persist(proposal);
        return stored(tx, proposal);
    }

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Proposal get(Tx tx, Id id) {
        return stored(tx, entity(tx, id));
    }

    public ProposalDraft draft(Tx tx, Id id) {
        return entity(tx, id).toDraft();
    }

    /** Notes the decision. Whoever reads the proposal next finds it decided. */
    public Proposal decide(Tx tx, Id id, ProposalState decision, Actor actor, DecisionDraft draft, Instant now) {
        ProposalEntity proposal = entity(tx, id);
        proposal.decide(decision, actor.account(), draft, now);
        return stored(tx, proposal);
    }

    public Proposal withdraw(Tx tx, Id id, Instant now) {
        ProposalEntity proposal = entity(tx, id);
        proposal.withdraw(now);
        return stored(tx, proposal);
    }

    public Proposal undo(Tx tx, Id id, Instant now) {
        ProposalEntity proposal = entity(tx, id);
        proposal.undo(now);
        return stored(tx, proposal);
    }

    /**
     * Those that the filter describes, the newest first.
     *
     * @param reader whom it concerns; nobody for the platform
     */
    public Page<Proposal> list(Tx tx, ProposalFilter filter, Optional<Id> reader, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        Conditions where = new Conditions(tree.range(tx, filter.under()));
        filter.state().ifPresent(state -> where.and("p.state = ?", state));
        filter.concern().ifPresent(concern -> concern(where, concern, filter.under(), reader));
        TypedQuery<ProposalEntity> rows = where.query(
                tx,
                "select p",
                " and " + keyset.beyond(where.size() + 1) + " order by " + keyset.order(),
                ProposalEntity.class);
        keyset.bind(rows, where.size() + 1);
        Long total = page.count()
                ? where.query(tx, "select count(p)", "", Long.class).getSingleResult()
                : null;
        return keyset.page(
                        rows.setMaxResults(keyset.rows()).getResultList(),
                        row -> List.of(row.toRecord("").id().value()),
                        total)
                .map(row -> row.toRecord(articles(tx).getOrDefault(row.toDraft().kind(), "")));
    }

    /** Removes those about organizations that are no more in the database, or to be decided by such. */
    public void removeStray(Tx tx) {
        for (String sql : List.of(
                """
                delete from core_organization_proposal
                where organization_id not in (select id from core_organization)
                or decider_id not in (select id from core_organization)
                """,
                "delete from core_organization_undo" + STRAY,
                "delete from core_organization_undo_edge" + STRAY,
                "delete from core_organization_undo_member" + STRAY,
                "delete from core_organization_undo_officer" + STRAY,
                "delete from core_organization_undo_term" + STRAY)) {
            Rows.update(tx, sql);
        }
    }

    private static void concern(Conditions where, Concern concern, Id union, Optional<Id> reader) {
        long account = reader.map(Id::value).orElse(0L);
        switch (concern) {
            case WAITING -> {
                where.and("p.state = ?", ProposalState.PROPOSED);
                where.and("p.deciderId = ?", union.value());
                where.and("(p.proposedBy is null or p.proposedBy <> ?)", account);
            }
            case MINE -> where.and("p.proposedBy = ?", account);
        }
    }

    /** What a list asks of its rows, with what stands for the question marks. */
    private static final class Conditions {

        private final StringBuilder jpql = new StringBuilder("""
             from ProposalEntity p where exists (select o from OrganizationEntity o
            where (o.id = p.organizationId or o.id = p.deciderId) and o.lft between ?1 and ?2)
            """);
        private final List<Object> values = new ArrayList<>();

        Conditions(TreeRange range) {
            values.add(range.first());
            values.add(range.last());
        }

        void and(String condition, Object value) {
            values.add(value);
            jpql.append(" and ").append(condition.replace("?", "?" + values.size()));
        }

        int size() {
            return values.size();
        }

        <T> TypedQuery<T> query(Tx tx, String select, String rest, Class<T> type) {
            TypedQuery<T> query = tx.entityManager().createQuery(select + jpql + rest, type);
            for (int place = 0; place < values.size(); place++) {
                query.setParameter(place + 1, values.get(place));
            }
            return query;
        }
    }

    private static ProposalEntity entity(Tx tx, Id id) {
        ProposalEntity proposal = tx.entityManager().find(ProposalEntity.class, id.value());
        if (proposal == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return proposal;
    }

    private static Proposal stored(Tx tx, ProposalEntity proposal) {
        tx.entityManager().flush();
        return proposal.toRecord(articles(tx).getOrDefault(proposal.toDraft().kind(), ""));
    }

    private static Map<ProposalKind, String> articles(Tx tx) {
        return Rows.query(
                        tx,
                        "select kind, max(article) as article from core_organization_transition group by kind",
                        row -> Map.entry(ProposalKind.valueOf(row.getString("kind")), row.getString("article")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
