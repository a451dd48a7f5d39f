// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.store.StoredFiles;
import org.guildhall.essaycontest.storage.EditionRepository;
import org.guildhall.essaycontest.storage.EntryRepository;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;
import org.guildhall.testing.TestMembers;
import org.guildhall.testing.TestSettings;
import org.guildhall.testing.TestSwitch;
import org.guildhall.testing.TestUnions;

/** The module's parts, put together by hand on a database in memory. */
final class Bench implements AutoCloseable {

    static final Instant OPENS = Instant.parse("2024-04-01T00:00:00Z");
    static final Instant CLOSES = Instant.parse("2024-07-01T00:00:00Z");
    static final String STORY = "劳模工匠故事";

    private static final DraftValidator VALIDATOR = new AnnotatedDrafts();

    final TestClock clock = new TestClock(OPENS);
    final TestJpa jpa = TestJpa.open("essay-contest");
    final UnitOfWork work = jpa.work(clock);
    final TestUnions unions = new TestUnions();
    final TestSwitch modules = new TestSwitch(unions);
    final TestSettings settings = new TestSettings();
    final EditionRepository editionRows = new EditionRepository(jpa.ids());
    final EntryRepository entryRows = new EntryRepository(jpa.ids());
    final StoredFiles files = new StoredFiles(Path.of("target/files"), jpa.dataSource(), jpa.ids(), clock);
    final Posters posters = new Posters(files);
    final EditionCheck check = new EditionCheck(VALIDATOR, settings);
    final EditionService editions = new EditionService(work, editionRows, entryRows, unions, posters, check, clock);
    final TestMembers members = new TestMembers(unions);
    final EntryService entries = new EntryService(work, editionRows, entryRows, members, VALIDATOR, clock);
    final EssayContestDemo demo = new EssayContestDemo(work, editionRows, entryRows, posters, unions, modules);

    /** Staff of a union, who do all that staff may, and only there. */
    static Actor staff(Id organization) {
        return TestActors.signedIn(
                new Id(1), organization, Set.of(EditionService.VIEW, EditionService.MANAGE, EntryService.VIEW));
    }

    /** A member of the enterprise in Funing. */
    static Actor member(Id member) {
        return TestActors.member(
                member,
                member,
                TestUnions.TEXTILE,
                Set.of(TestUnions.TEXTILE, TestUnions.FUNING, Organization.NATIONAL),
                Set.of(EditionService.VIEW, EntryService.SUBMIT));
    }

    static EditionDraft draft(int year) {
        return new EditionDraft(year, "传承红色基因·讴歌时代精神", List.of(STORY, "红色传承故事"), OPENS, CLOSES, 10, null);
    }

    static EntryDraft entry(String text) {
        return new EntryDraft(STORY, "“泥腿子”劳模", text);
    }

    /** Opens an edition at that union. */
    Edition open(Id organization, int year) {
        return editions.open(staff(organization), organization, draft(year));
    }

    @Override
    public void close() {
        jpa.close();
    }
}
