// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code scripts/fuzz} begins with, and a little of what it does. */
class ArchiveFuzzTest {

    private static final int ROUNDS = 200;

    static Stream<Map.Entry<String, byte[]>> seeds() throws IOException {
        return FuzzSeeds.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsOrRefusesWhatTheFuzzerBeginsWith(Map.Entry<String, byte[]> seed) {
        assertThatCode(() -> ArchiveFuzz.fuzzerTestOneInput(seed.getValue())).doesNotThrowAnyException();
    }

    static Stream<Path> found() throws IOException {
        return Files.list(Path.of("src/test/resources/fuzz"));
    }

    @ParameterizedTest
    @MethodSource("found")
    void readsOrRefusesWhatTheFuzzerFoundOnce(Path input) throws IOException {
        byte[] content = Files.readAllBytes(input);
        assertThatCode(() -> ArchiveFuzz.fuzzerTestOneInput(content)).doesNotThrowAnyException();
    }

    @Test
    void readsOrRefusesWhatIsChangedAtRandom() throws IOException {
        Random random = new Random(42);
        for (byte[] seed : FuzzSeeds.all().values()) {
            for (int i = 0; i < ROUNDS; i++) {
                byte[] changed = seed.clone();
                for (int times = random.nextInt(4); times >= 0; times--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                assertThatCode(() -> ArchiveFuzz.fuzzerTestOneInput(changed)).doesNotThrowAnyException();
            }
        }
    }
}
