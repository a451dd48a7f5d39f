// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;

/** Why something was not done: a key of words and what fills its placeholders. */
public record Reason(String key, List<String> arguments) {

    private static final String BETWEEN = "\n";
    private static final int MOST_CHARACTERS = 2000;

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** What a failure says of itself; of a fault of ours, its first line. */
    public static Reason of(Throwable failure) {
        if (failure instanceof GuildhallException told) {
            return of(told.key(), told.arguments().toArray());
        }
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return of("registry.update.failed", failure.getClass().getSimpleName() + ": " + message);
    }

    public ConflictException exception() {
        return new ConflictException(key, arguments.toArray());
    }

    /** As it is kept in the database. */
    public String packed() {
        String packed = Stream.concat(Stream.of(key), arguments.stream())
                .map(part -> part.replace(BETWEEN, " "))
                .collect(Collectors.joining(BETWEEN));
        return packed.substring(0, Math.min(packed.length(), MOST_CHARACTERS));
    }

    public static Reason unpacked(String packed) {
        List<String> parts = List.of(packed.split(BETWEEN, -1));
        return new Reason(parts.get(0), parts.subList(1, parts.size()));
    }
}
