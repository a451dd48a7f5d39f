// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.module.Words;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.update.Update.StepTaken;

/**
 * An update as its reader sees it.
 *
 * @param steps what was done so far, with the time each step took
 * @param heldMillis how long calls to the module had to wait at most
 * @param reason why the old version runs, in the reader's language; null if it does not
 * @param account who started it; null if it was dropped into the deploy folder
 * @param node which performs it
 * @param heardAt when that node last said that it is at it
 * @param endedAt null while it runs
 */
public record ModuleUpdate(
        Id id,
        String module,
        String from,
        String to,
        UpdateState state,
        List<StepTaken> steps,
        long heldMillis,
        String reason,
        Id account,
        String node,
        Instant startedAt,
        Instant heardAt,
        Instant endedAt) {

    private static final Set<UpdateStep> HELD =
            EnumSet.of(UpdateStep.HOLD, UpdateStep.SWAP, UpdateStep.PROBE, UpdateStep.PUT_BACK);

    static ModuleUpdate of(Update update, Words words, Locale locale) {
        return new ModuleUpdate(
                update.id(),
                update.module(),
                update.from().version().toString(),
                update.to().version().toString(),
                update.state(),
                update.steps(),
                update.steps().stream()
                        .filter(taken -> HELD.contains(taken.step()))
                        .mapToLong(StepTaken::millis)
                        .sum(),
                update.reason()
                        .map(reason -> words.text(
                                locale, reason.key(), reason.arguments().toArray()))
                        .orElse(null),
                update.begin().account().orElse(null),
                update.begin().node(),
                update.begin().at(),
                update.heardAt(),
                update.endedAt().orElse(null));
    }
}
