// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.update.Turn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes this node run what all nodes shall run. What runs here without being desired is left alone. Thread-safe. */
@Component(service = Follower.class)
public class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final DesiredState state;
    private final Container container;
    private final Turn turn;
    private final Clock clock;
    private final Map<String, Setback> setbacks = new ConcurrentHashMap<>();

    @Activate
    public Follower(
            @Reference DesiredState state,
            @Reference Container container,
            @Reference Turn turn,
            @Reference Clock clock) {
        this.state = state;
        this.container = container;
        this.turn = turn;
        this.clock = clock;
    }

    /** Looks at all modules once; one that fails keeps no other waiting, for it comes last. */
    void followAll() {
        state.list().stream().sorted(Comparator.comparingInt(this::attempts)).forEach(this::follow);
    }

    private int attempts(DesiredModule module) {
        return setback(module.module()).map(Setback::attempts).orElse(0);
    }

    /** Makes it right, unless that has failed not long ago. */
    public void follow(DesiredModule desired) {
        Setback before = setbacks.get(desired.module());
        if (isRight(desired)) {
            setbacks.remove(desired.module());
        } else if (before == null || !before.holdsBack(desired, clock.instant())) {
            attempt(desired, before);
        }
    }

    private void attempt(DesiredModule desired, Setback before) {
        try (Turn.Taken mine = turn.take()) {
            // who had the turn before may have changed it, or decided otherwise
            state.find(desired.module())
                    .filter(now -> now.revision() == desired.revision() && !isRight(now))
                    .ifPresent(this::bring);
            setbacks.remove(desired.module());
        } catch (RuntimeException | Error e) {
            LOG.warn("{} is not as it should be and is tried again later", desired.module(), e);
            Reason reason = Reason.of(e);
            Instant now = clock.instant();
            setbacks.put(
                    desired.module(),
                    before == null ? Setback.first(desired, reason, now) : before.again(desired, reason, now));
        }
    }

    private void bring(DesiredModule desired) {
        if (desired.wanted()) {
            LOG.info("Bringing {} {}", desired.module(), desired.version());
            container.bring(desired);
        } else {
            LOG.info("Removing {}", desired.module());
            container.remove(desired.module());
        }
    }

    private boolean isRight(DesiredModule desired) {
        return desired.isMetBy(container.version(desired.module()));
    }

    /** @throws org.guildhall.api.error.ConflictException if it is not right here */
    public void requireDone(String module) {
        setback(module).ifPresent(failed -> {
            throw failed.reason().exception();
        });
    }

    /** What was last tried in vain, by modules. */
    Map<String, Setback> setbacks() {
        return Map.copyOf(setbacks);
    }

    /** What was last tried with it in vain. */
    Optional<Setback> setback(String module) {
        return Optional.ofNullable(setbacks.get(module));
    }
}
