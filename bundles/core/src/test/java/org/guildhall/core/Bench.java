// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.core.demo.DemoRegions;
import org.guildhall.core.inbox.InboxService;
import org.guildhall.core.member.MemberServiceImpl;
import org.guildhall.core.organization.OrganizationServiceImpl;
import org.guildhall.core.organization.OrganizationTreeImpl;
import org.guildhall.core.region.RegionTable;
import org.guildhall.core.search.SearchService;
import org.guildhall.core.storage.InboxRepository;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;

/** The bundle's parts, put together by hand on a database in memory; the tests of each part begin here. */
public final class Bench implements AutoCloseable {

    public static final Id NATIONAL = Organization.NATIONAL;
    public static final Actor PLATFORM = TestActors.allowed(NATIONAL);

    public final TestJpa jpa = TestJpa.open("core");
    public final Ids ids = jpa.ids();
    private final DraftValidator validator = new AnnotatedDrafts();
    public final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));

    public final UnitOfWork work = jpa.work(clock);
    public final TreeRepository treeRepository = new TreeRepository();
    public final OrganizationRepository organizationRepository = new OrganizationRepository(treeRepository);
    public final MemberRepository memberRepository = new MemberRepository(treeRepository);
    public final OrganizationServiceImpl organizations = new OrganizationServiceImpl(
            work, organizationRepository, treeRepository, ids, clock, validator, new RegionTable());
    public final OrganizationTreeImpl tree = new OrganizationTreeImpl(work, treeRepository);
    public final MemberServiceImpl members =
            new MemberServiceImpl(work, memberRepository, organizationRepository, ids, clock, validator);
    public final InboxRepository inboxRepository = new InboxRepository(ids, clock);
    public final InboxService inbox = new InboxService(work, inboxRepository, treeRepository);
    public final SearchService search = new SearchService(organizations, members);
    public final DemoRegions regions = new DemoRegions(
            work, organizationRepository, memberRepository, inboxRepository, treeRepository, ids, clock);

    /** A row's place in the nested set, with that of the row above it. */
    public record Place(long id, long parent, long lft, long rgt) {}

    /** Adds a general union. */
    public Id union(String name, Id parent) {
        OrganizationDraft draft =
                new OrganizationDraft(name, OrganizationKind.GENERAL, OrganizationLevel.TOWNSHIP, "", parent);
        return organizations.add(PLATFORM, draft).id();
    }

    /** Adds a member. */
    public Id member(String name, Id organization) {
        return member(name, organization, MemberStatus.MEMBER);
    }

    /** Adds a member in that state. */
    public Id member(String name, Id organization, MemberStatus status) {
        return members.add(PLATFORM, new MemberDraft(name, organization, status))
                .id();
    }

    /** How many rows a table has. */
    public long count(String table) {
        return jpa.count(table);
    }

    /** The nested set as the database holds it, by left number. */
    public List<Place> places() {
        try (Connection connection = jpa.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, coalesce(parent_id, 0), lft, rgt from core_organization order by lft")) {
            List<Place> places = new ArrayList<>();
            while (row.next()) {
                places.add(new Place(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        jpa.close();
    }
}
