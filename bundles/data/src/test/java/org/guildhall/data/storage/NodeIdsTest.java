// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.data.Ids;
import org.junit.jupiter.api.Test;

class NodeIdsTest {

    private static final int THREADS = 4;
    private static final int EACH = 10_000;

    @Test
    void areUniqueAcrossThreadsAndIncreasing() {
        Ids ids = new NodeIds(1);
        Set<Id> all = ConcurrentHashMap.newKeySet();

        List<CompletableFuture<Void>> threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    List<Id> mine = Stream.generate(ids::next).limit(EACH).toList();
                    assertThat(mine).isSorted();
                    all.addAll(mine);
                }))
                .toList();
        threads.forEach(CompletableFuture::join);

        assertThat(all).hasSize(THREADS * EACH);
    }

    @Test
    void everyStartGetsANodeNumberOfItsOwn() throws SQLException {
        try (NotesUnit notes = new NotesUnit()) {
            assertThat(node(new NodeIds(null, notes.dataSource()))).isEqualTo(1);
            assertThat(node(new NodeIds(null, notes.dataSource()))).isEqualTo(2);
        }
    }

    @Test
    void nodeNumbersBeginAgainAfterTheLast() throws SQLException {
        try (NotesUnit notes = new NotesUnit();
                var connection = notes.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update data_node set next_number = 1023");

            assertThat(node(new NodeIds(null, notes.dataSource()))).isZero();
        }
    }

    private static long node(Ids ids) {
        return ids.next().value() >> 12 & 1023;
    }
}
