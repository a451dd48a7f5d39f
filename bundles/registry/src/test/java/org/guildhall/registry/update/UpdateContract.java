// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Tx;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.Artifacts;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

/** What is written down about updates, by two nodes of one database. */
abstract class UpdateContract {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);
    private static final Version OLD = new Version("0.1.0");
    private static final Version NEW = new Version("0.2.0");

    @TempDir
    private Path folder;

    private TestJpa jpa;
    private DesiredState desired;
    private Node here;
    private Node there;

    /** One node, at a time of its own. */
    private final class Node {

        private final UpdateRepository updates = new UpdateRepository();
        private final ThisNode name;

        Node(String name) throws Exception {
            this.name = new ThisNode(Files.createDirectories(folder.resolve(name)), jpa.ids());
        }

        UpdateClaims claims(Instant now) {
            return new UpdateClaims(jpa.work(), updates, name, jpa.ids(), at(now));
        }

        UpdateLog log(Instant now) {
            return new UpdateLog(jpa.work(), updates, desired, name, at(now));
        }

        private Clock at(Instant now) {
            return Clock.fixed(now, ZoneOffset.UTC);
        }

        Update begin(Instant now) {
            Update claimed = claims(now).claim(ADMIN, "essay-contest", OLD, NEW);
            return log(now).start(ADMIN, claimed.of(new Release(OLD, "aa"), new Release(NEW, "bb")));
        }

        Update undo(Update update) {
            return log(NOW.plusSeconds(1)).end(update, Optional.of(Reason.of("registry.update.no-answer", "0.2.0", 6)));
        }

        Update complete(Update update) {
            return log(NOW.plusSeconds(1)).end(update, Optional.empty());
        }
    }

    abstract TestJpa database();

    @BeforeEach
    void open() throws Exception {
        jpa = database();
        desired = new DesiredState(
                jpa.work(), new DesiredRepository(), new SilentSignals(), jpa.ids(), Clock.systemUTC());
        here = new Node("here");
        there = new Node("there");
    }

    @AfterEach
    void close() {
        jpa.close();
    }

    @Test
    void keepsWhatHappened() {
        Update begun = here.begin(NOW);
        here.log(NOW).reach(begun, UpdateStep.SWAP);
        here.undo(begun);

        Update kept = here.log(NOW).find(begun.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(UpdateState.UNDONE);
        assertThat(kept.step()).isEqualTo(UpdateStep.SWAP);
        assertThat(kept.reason()).contains(new Reason("registry.update.no-answer", List.of("0.2.0", "6")));
        assertThat(kept.endedAt()).contains(NOW.plusSeconds(1));
        assertThat(kept.from()).isEqualTo(new Release(OLD, "aa"));
        assertThat(kept.begin()).isEqualTo(begun.begin());
    }

    @Test
    void keepsTheStepsThatItTook() {
        UpdateLog log = here.log(NOW);
        Update claimed = here.claims(NOW).claim(ADMIN, "essay-contest", OLD, NEW);
        Update begun = log.start(ADMIN, claimed);
        log.progress(begun).begin(UpdateStep.REHEARSE);
        log.progress(begun).begin(UpdateStep.MIGRATE);
        assertThat(steps(log, begun)).containsExactly(UpdateStep.REHEARSE, UpdateStep.MIGRATE);

        log.end(begun, Optional.empty());
        assertThat(steps(here.log(NOW), begun)).containsExactly(UpdateStep.REHEARSE, UpdateStep.MIGRATE);
    }

    private static List<UpdateStep> steps(UpdateLog log, Update update) {
        return log.find(update.id()).orElseThrow().steps().stream()
                .map(Update.StepTaken::step)
                .toList();
    }

    @Test
    void forgetsTheArchivesOfWhatWasTriedInVain() {
        Artifacts then = new Artifacts(jpa.work(), here.at(NOW));
        List.of("aa", "bb", "cc").forEach(sha256 -> then.keep(sha256, new byte[] {1}));
        here.complete(here.begin(NOW));

        Artifacts later = new Artifacts(jpa.work(), here.at(NOW.plus(Duration.ofHours(2))));
        new ArchiveRemoval(new KeptArchives(folder.resolve("modules"), later), there.log(NOW), new Turn(), here.at(NOW))
                .tidy();
        assertThat(later.has("aa")).isTrue();
        assertThat(later.has("bb")).isTrue();
        assertThat(later.has("cc")).isFalse();
    }

    @Test
    void letsNoTwoRunAtOnce() {
        here.begin(NOW);
        for (Node node : List.of(here, there)) {
            assertThatThrownBy(() -> node.begin(NOW))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("registry.update.running");
        }
    }

    @Test
    void tellsWhoeverComesInTheSameMomentWhichOneRuns() {
        Update first = here.claims(NOW).claim(ADMIN, "essay-contest", OLD, NEW);
        UpdateRepository blind = new UpdateRepository() {
            private boolean looked;

            @Override
            Optional<Update> running(Tx tx) {
                boolean early = !looked;
                looked = true;
                return early ? Optional.empty() : super.running(tx);
            }
        };
        UpdateClaims late = new UpdateClaims(jpa.work(), blind, there.name, jpa.ids(), there.at(NOW));
        assertThatThrownBy(() -> late.claim(ADMIN, "library", OLD, NEW))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("registry.update.running")
                .hasMessageContaining(first.module());
    }

    @Test
    void nothingStaysOfWhatWasRefused() {
        here.claims(NOW).withdraw(here.claims(NOW).claim(ADMIN, "essay-contest", OLD, NEW));
        assertThat(here.claims(NOW).isBusy()).isFalse();
        assertThat(page(here.log(NOW), 5).items()).isEmpty();
    }

    @Test
    void settlesItsOwnOnly() {
        Update begun = here.begin(NOW);
        assertThat(here.log(NOW).unsettled()).extracting(Update::id).containsExactly(begun.id());
        assertThat(there.log(NOW).unsettled()).isEmpty();
    }

    @Test
    void letsNobodyIntoAModuleBeforeItsUpdateIsSettledHere() {
        here.begin(NOW);
        Gates gates = closed("essay-contest", "library");
        Unsettled unsettled = new Unsettled(here.log(NOW), gates);
        assertThat(gates.held()).containsExactly("essay-contest");
        unsettled.end();
        assertThat(gates.held()).isEmpty();
    }

    @Test
    void letsEverybodyInWhileAnotherNodeUpdates() {
        there.begin(NOW);
        Gates gates = closed("essay-contest");
        new Unsettled(here.log(NOW), gates);
        assertThat(gates.held()).isEmpty();
    }

    private static Gates closed(String... modules) {
        Gates gates = new Gates();
        List.of(modules).forEach(module -> gates.hold(module).close());
        assertThat(gates.held()).containsExactlyInAnyOrder(modules);
        return gates;
    }

    @Test
    void isInNobodysWayWhenItsNodeIsNotHeardOfAnyMore() {
        Update silent = here.begin(NOW);
        Instant later = NOW.plus(Update.SILENCE).plusSeconds(1);
        assertThat(there.log(later).find(silent.id()).orElseThrow().state()).isEqualTo(UpdateState.ABANDONED);
        there.begin(later);

        assertThat(here.log(later).unsettled()).extracting(Update::state).containsExactly(UpdateState.ABANDONED);
        here.log(later).end(silent, UpdateState.UNDONE, Optional.of(Reason.of("registry.update.interrupted")));
        assertThat(here.log(later).unsettled()).isEmpty();
        assertThat(there.claims(later).isBusy()).isTrue();
    }

    @Test
    void isNotAbandonedWhileItsNodeIsHeardOf() {
        Update begun = here.begin(NOW);
        here.log(NOW.plus(Update.SILENCE)).hear(begun);
        assertThatThrownBy(() -> there.begin(NOW.plus(Update.SILENCE).plus(Duration.ofSeconds(1))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void readsTheNewestFirstAndPageByPage() {
        List<Id> ids = List.of(ended(), ended(), ended());
        Page<Update> first = page(here.log(NOW), 2);
        assertThat(first.items()).extracting(Update::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(first.total()).isEqualTo(3);
        Page<Update> second = here.log(NOW).list(Optional.of("essay-contest"), new PageRequest(2, first.next(), false));
        assertThat(second.items()).extracting(Update::id).containsExactly(ids.get(0));
        assertThat(here.log(NOW)
                        .list(Optional.of("library"), PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(here.log(NOW).lastOfEach()).extracting(Update::id).containsExactly(ids.get(2));
    }

    @Test
    void wantsWhatMayBePutBack() {
        Update older = here.claims(NOW).claim(ADMIN, "essay-contest", new Version("0.0.1"), OLD);
        here.complete(
                here.log(NOW).start(ADMIN, older.of(new Release(new Version("0.0.1"), "00"), new Release(OLD, "aa"))));
        here.complete(here.begin(NOW));
        assertThat(here.log(NOW).wanted()).containsExactly("aa", "bb");
        assertThat(here.log(NOW).lastDone("essay-contest", NEW)).isPresent();
        assertThat(there.log(NOW).lastDone("essay-contest", NEW)).isEmpty();
    }

    @Test
    void goesBackOnAnyNodeFromWhatAllNodesRun() {
        here.complete(here.begin(NOW));
        desired.install(ADMIN, "essay-contest", NEW, "bb", desired.revision("essay-contest"));

        assertThat(there.log(NOW).lastDone("essay-contest", NEW))
                .map(Update::from)
                .contains(new Release(OLD, "aa"));
        there.log(NOW).requireUpToDate("essay-contest", NEW);
        assertThatThrownBy(() -> there.log(NOW).requireUpToDate("essay-contest", OLD))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("registry.update.node-behind");
    }

    private Id ended() {
        return here.complete(here.begin(NOW)).id();
    }

    private static Page<Update> page(UpdateLog log, int limit) {
        return log.list(Optional.empty(), new PageRequest(limit, null, true));
    }
}
