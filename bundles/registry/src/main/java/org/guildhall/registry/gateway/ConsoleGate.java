// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.guildhall.api.error.UnavailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the console's lines wait like requests. The shell asks before it looks for a line's commands, so that none of them
 * is unknown for a moment while its bundle is swapped.
 */
@Component
public class ConsoleGate implements CommandSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleGate.class);
    private static final Pattern SCOPE = Pattern.compile("\\b([a-z][a-z0-9-]*):");

    private final Gates gates;
    private final Map<CommandSession, Deque<Optional<Visit>>> lines = new WeakHashMap<>();

    @Activate
    public ConsoleGate(@Reference Gates gates) {
        this.gates = gates;
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        boolean within;
        synchronized (lines) {
            within = lines.computeIfAbsent(session, one -> new ArrayDeque<>()).stream()
                    .anyMatch(Optional::isPresent);
        }
        // a line within a line, as in a script, is inside already
        Optional<Visit> visit = within ? Optional.empty() : enter(modules(line));
        synchronized (lines) {
            lines.get(session).push(visit);
        }
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception failure) {
        leave(session);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {
        leave(session);
    }

    /** Waits in vain at most once: the shell goes on with the line whatever we say; the command itself asks again. */
    private Optional<Visit> enter(List<String> modules) {
        try {
            return modules.isEmpty() ? Optional.empty() : Optional.of(gates.enter(modules));
        } catch (UnavailableException e) {
            LOG.warn("A command of {} goes on although nobody may come in: {}", modules, e.getMessage());
            return Optional.empty();
        }
    }

    private void leave(CommandSession session) {
        Optional<Visit> visit;
        synchronized (lines) {
            Deque<Optional<Visit>> open = lines.getOrDefault(session, new ArrayDeque<>());
            visit = open.isEmpty() ? Optional.empty() : open.pop();
            if (open.isEmpty()) {
                lines.remove(session);
            }
        }
        visit.ifPresent(Visit::close);
    }

    /** The modules whose commands the line calls, in the same order for all lines. */
    private List<String> modules(CharSequence line) {
        return SCOPE.matcher(line)
                .results()
                .map(scope -> scope.group(1))
                .filter(gates::knows)
                .distinct()
                .sorted()
                .toList();
    }
}
