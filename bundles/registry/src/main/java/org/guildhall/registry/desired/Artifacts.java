// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.storage.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The archives of modules in the database, where each node finds what it lacks, for nodes share nothing else. They go by
 * their SHA-256. Thread-safe.
 */
@Component(service = Artifacts.class)
public class Artifacts {

    /** What was kept just now may be about to become part of the desired state. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final UnitOfWork work;
    private final Clock clock;

    @Activate
    public Artifacts(@Reference(target = "(osgi.unit.name=registry)") UnitOfWork work, @Reference Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Keeps it, unless it is kept already. */
    public void keep(String sha256, byte[] content) {
        work.housekeep(tx -> {
            if (Rows.change(tx, "update registry_artifact set kept_at = ? where sha256 = ?", clock.instant(), sha256)
                    == 0) {
                Rows.change(
                        tx,
                        "insert into registry_artifact (sha256, size, content, kept_at) values (?,?,?,?)",
                        sha256,
                        (long) content.length,
                        content,
                        clock.instant());
            }
        });
    }

    public boolean has(String sha256) {
        return !work.read(tx -> Rows.query(
                        tx, "select size from registry_artifact where sha256 = ?", row -> row.getLong(1), sha256))
                .isEmpty();
    }

    public Optional<byte[]> find(String sha256) {
        return work
                .read(tx -> Rows.query(
                        tx,
                        "select content from registry_artifact where sha256 = ?",
                        row -> row.getBytes("content"),
                        sha256))
                .stream()
                .findFirst();
    }

    /** Forgets what is neither one of these, nor part of the desired state, nor young. */
    public void keepOnly(Collection<String> wanted) {
        work.housekeep(tx -> kept(tx).stream()
                .filter(sha256 -> !wanted.contains(sha256))
                // all is asked once more: somebody may be about to install it again
                .forEach(sha256 -> Rows.change(
                        tx,
                        "delete from registry_artifact where sha256 = ? and kept_at < ?"
                                + " and sha256 not in (select sha256 from registry_desired)",
                        sha256,
                        clock.instant().minus(YOUNG))));
    }

    private static List<String> kept(Tx tx) {
        return Rows.query(tx, "select sha256 from registry_artifact", row -> row.getString("sha256"));
    }

    /** What was desired last of each module. */
    public Set<String> desired() {
        return Set.copyOf(work.<List<String>>read(
                tx -> Rows.query(tx, "select distinct sha256 from registry_desired", row -> row.getString("sha256"))));
    }
}
