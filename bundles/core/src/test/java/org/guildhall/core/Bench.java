// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.guildhall.core.demo.DemoOffices;
import org.guildhall.core.demo.DemoRegions;
import org.guildhall.core.demo.DemoTree;
import org.guildhall.core.edge.EdgeService;
import org.guildhall.core.history.HistoryService;
import org.guildhall.core.inbox.InboxService;
import org.guildhall.core.member.MemberServiceImpl;
import org.guildhall.core.officer.Committees;
import org.guildhall.core.officer.ElectionService;
import org.guildhall.core.officer.ElectionViews;
import org.guildhall.core.officer.OfficerCheck;
import org.guildhall.core.officer.OfficerService;
import org.guildhall.core.officer.OfficerViews;
import org.guildhall.core.officer.TermRules;
import org.guildhall.core.officer.TermService;
import org.guildhall.core.organization.OrganizationServiceImpl;
import org.guildhall.core.organization.OrganizationTreeImpl;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.proposal.Checklist;
import org.guildhall.core.proposal.ProposalService;
import org.guildhall.core.proposal.ProposalWork;
import org.guildhall.core.region.RegionTable;
import org.guildhall.core.rule.RuleBook;
import org.guildhall.core.rule.RuleDraft;
import org.guildhall.core.rule.RuleService;
import org.guildhall.core.search.SearchService;
import org.guildhall.core.storage.EdgeRepository;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.GraphEdits;
import org.guildhall.core.storage.GraphRepository;
import org.guildhall.core.storage.HistoryRepository;
import org.guildhall.core.storage.InboxRepository;
import org.guildhall.core.storage.MemberMoves;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.OfficeMoves;
import org.guildhall.core.storage.OfficerRepository;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.core.storage.PeriodRepository;
import org.guildhall.core.storage.ProposalRepository;
import org.guildhall.core.storage.RuleRepository;
import org.guildhall.core.storage.TermRepository;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.core.storage.UndoRepository;
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

    public final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));
    private final DraftValidator validator = new AnnotatedDrafts();

    public final TestJpa jpa;
    public final Ids ids;
    public final UnitOfWork work;
    public final OrganizationRepository organizationRepository;
    public final MemberRepository memberRepository;
    public final InboxRepository inboxRepository;
    public final Graph graph;
    public final Placing placing;
    public final OrganizationServiceImpl organizations;
    public final OrganizationTreeImpl tree;
    public final EdgeService edges;
    public final HistoryService history;
    public final ProposalWork proposalWork;
    public final ProposalService proposals;
    public final MemberServiceImpl members;
    public final RuleBook rules;
    public final OfficerService officers;
    public final Committees committees;
    public final OfficerViews officerViews;
    public final TermService terms;
    public final ElectionService elections;
    public final ElectionViews electionViews;
    public final InboxService inbox;
    public final SearchService search;
    public final DemoRegions regions;

    /** On a fresh H2. */
    public Bench() {
        this(TestJpa.open("core"));
    }

    /** On that database. */
    public Bench(TestJpa jpa) {
        this.jpa = jpa;
        ids = jpa.ids();
        work = jpa.work(clock);
        TreeRepository treeRepository = new TreeRepository();
        PeriodRepository periods = new PeriodRepository();
        GraphRepository links = new GraphRepository(treeRepository);
        organizationRepository = new OrganizationRepository(treeRepository, periods);
        memberRepository = new MemberRepository(treeRepository);
        inboxRepository = new InboxRepository(ids, clock);
        graph = new Graph(organizationRepository, treeRepository, new EdgeRepository(), periods, links);
        placing = new Placing(organizationRepository, links, periods);
        organizations = new OrganizationServiceImpl(work, graph, placing, ids, clock, validator, new RegionTable());
        tree = new OrganizationTreeImpl(work, treeRepository);
        edges = new EdgeService(work, graph, placing, ids, clock, validator);
        OfficerRepository officerRepository = new OfficerRepository(treeRepository);
        history = new HistoryService(work, new HistoryRepository(), officerRepository);
        members = new MemberServiceImpl(work, memberRepository, organizationRepository, ids, clock, validator);
        rules = new RuleBook(work, new RuleRepository(ids, clock), organizationRepository);
        OfficerCheck check = new OfficerCheck(graph, placing, officerRepository, memberRepository, members, clock);
        officers = new OfficerService(work, graph, officerRepository, check, ids, clock, validator);
        committees = new Committees(work, organizationRepository, officerRepository, memberRepository, rules);
        officerViews = new OfficerViews(officers, committees, organizations, Requests.words());
        TermRepository termRepository = new TermRepository(treeRepository);
        TermRules termRules = new TermRules(termRepository, rules, ids, clock);
        terms = new TermService(work, graph, placing, termRepository, termRules, clock, validator);
        elections = new ElectionService(work, termRepository, terms, clock, validator);
        electionViews = new ElectionViews(elections, organizations, Requests.words(), clock);
        ProposalRepository proposalRepository = new ProposalRepository(graph.tree());
        GraphEdits edits = new GraphEdits(
                graph, new UndoRepository(), new MemberMoves(), new OfficeMoves(termRepository), inboxRepository, ids);
        Checklist checklist = new Checklist(proposalRepository, memberRepository, committees, rules, clock);
        proposalWork = new ProposalWork(graph, edits, proposalRepository, checklist, placing, termRules, clock);
        proposals = new ProposalService(work, proposalRepository, proposalWork, ids, clock, validator);
        inbox = new InboxService(work, inboxRepository, treeRepository);
        search = new SearchService(organizations, members);
        DemoOffices offices = new DemoOffices(graph, officerRepository, termRepository, termRules, ids, clock);
        DemoTree demo = new DemoTree(graph, memberRepository, offices, ids, clock);
        regions = new DemoRegions(work, graph, demo, memberRepository, inboxRepository, proposalRepository);
    }

    /** A row's place in the nested set, with that of the row above it. */
    public record Place(long id, long parent, long lft, long rgt) {}

    /** Adds an organization of that kind, founded on that day. */
    public Id add(String name, OrganizationKind kind, Id parent, LocalDate since) {
        OrganizationLevel level =
                kind == OrganizationKind.GENERAL ? OrganizationLevel.TOWNSHIP : OrganizationLevel.ENTERPRISE;
        return organizations
                .add(PLATFORM, new OrganizationDraft(name, kind, level, "", parent, since))
                .id();
    }

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

    /** Decides otherwise than a rule, from today on. */
    public void decide(String code, String value, Id organization, boolean verified) {
        RuleService service =
                new RuleService(work, rules, new RuleRepository(ids, clock), organizationRepository, validator);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        service.override(PLATFORM, code, new RuleDraft(organization, value, today, null, "总工发〔2026〕1号", verified));
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
                        "select id, coalesce(parent_id, 0), lft, rgt from core_organization where lft > 0 order by"
                                + " lft")) {
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
