// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyFilesTest {

    private static final int TIMES = 50;
    private static final String ADD = "insert into note (text) values (repeat('a note, ', 500))";

    @TempDir
    private Path folder;

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void open() {
        database.setURL(SteadyFiles.address(usual()) + ";WRITE_DELAY=0;CACHE_SIZE=16;DB_CLOSE_DELAY=-1");
        Sql.commit(
                database,
                within -> Sql.update(
                        within,
                        "create table note (id bigint generated always as identity primary key, text varchar)"));
    }

    @AfterEach
    void close() throws SQLException {
        end(database);
    }

    private static void end(DataSource ending) throws SQLException {
        try (Connection last = ending.getConnection()) {
            last.createStatement().execute("shutdown");
        }
    }

    @Test
    void staysOpenWhenAThreadComesToTheCommitInterrupted() {
        CompletableFuture.runAsync(() -> Sql.commit(database, within -> {
                    int added = Sql.update(within, ADD);
                    Thread.currentThread().interrupt();
                    return added;
                }))
                .join();
        assertThat(notes(database)).isEqualTo(1);
    }

    @Test
    void staysOpenWhoeverIsInterruptedInIt() {
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> writers = IntStream.range(0, 3)
                .mapToObj(i -> new Thread(() -> IntStream.range(0, TIMES).forEach(j -> addUninterrupted())))
                .toList();
        writers.forEach(Thread::start);
        Thread interrupter = new Thread(() -> {
            while (!ended.get()) {
                writers.forEach(Thread::interrupt);
                Thread.onSpinWait();
            }
        });
        interrupter.start();
        writers.forEach(SteadyFilesTest::join);
        ended.set(true);
        join(interrupter);
        assertThat(notes(database)).isEqualTo(3 * TIMES);
    }

    @Test
    void isTheSameDatabaseAsInUsualFilesAndLockedLikeIt() throws SQLException {
        Sql.commit(database, within -> Sql.update(within, ADD));
        assertThatThrownBy(() -> DriverManager.getConnection(usual())).hasMessageContaining("already in use");

        end(database);
        JdbcDataSource usual = new JdbcDataSource();
        usual.setURL(usual());
        assertThat(notes(usual)).isEqualTo(1);
        Sql.commit(usual, within -> Sql.update(within, "delete from note"));

        end(usual);
        assertThat(notes(database)).isZero();
    }

    @Test
    void leavesOtherDatabasesAsTheyAre() {
        assertThat(SteadyFiles.address("jdbc:postgresql://localhost/guildhall"))
                .isEqualTo("jdbc:postgresql://localhost/guildhall");
    }

    private String usual() {
        return "jdbc:h2:file:" + folder.resolve("notes");
    }

    /** The interruption of one is not to end the next one early. */
    private void addUninterrupted() {
        Sql.commit(database, within -> Sql.update(within, ADD));
        Thread.interrupted();
    }

    private static int notes(DataSource from) {
        return Sql.commit(from, within -> Sql.query(within, "select text from note", row -> row.getString(1))
                .size());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
