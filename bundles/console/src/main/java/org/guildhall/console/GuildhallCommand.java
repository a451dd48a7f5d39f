// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.module.ModuleGate;
import org.guildhall.api.module.Words;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A command that calls a service as the signed-in account. Prints a table for people or, with {@code --json}, what the
 * REST API would answer. A refusal is one sentence in the session's language and a failing exit status.
 */
public abstract class GuildhallCommand implements Action {

    @Reference
    protected Session session;

    @Reference
    private Actors actors;

    @Reference
    private Words words;

    /** Comes later than the first commands, and goes while a part of the platform is exchanged. */
    @Reference(optional = true)
    private ModuleGate gate;

    @Option(name = "--json", description = "Print JSON for scripts instead of a table")
    private boolean json;

    /** Does the work; whatever is shown goes through {@code out}. */
    protected abstract void run(Actor actor, Output out);

    /** The reader's language: Chinese unless the session's environment says English. */
    protected final Locale locale() {
        return ConsoleUser.locale(session);
    }

    /** Asks whoever sits at the keyboard; empty if nobody does, or a script reads what is answered. */
    protected final Optional<String> ask(String question) {
        if (json) {
            return Optional.empty();
        }
        try {
            return Optional.of(Objects.requireNonNullElse(session.readLine(question, null), "")
                    .strip());
        } catch (UnsupportedOperationException e) {
            // so Karaf says that a session has no keyboard
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final Object execute() throws CommandException {
        Output out = new Output(session.getConsole(), json);
        try {
            requireWorking();
            run(actors.byUsername(ConsoleUser.name()), out);
            return null;
        } catch (GuildhallException e) {
            String sentences = ConsoleUser.sentences(words, e, session);
            // of this very class, not of one below it: Karaf tells by its name what needs no stack trace in the log
            throw new CommandException(sentences, sentences);
        }
    }

    /** The shell offers the commands of a module in quarantine as long as its bundle is here. */
    private void requireWorking() {
        Bundle bundle = FrameworkUtil.getBundle(getClass());
        if (gate != null && bundle != null) {
            gate.requireWorking(String.valueOf(bundle.getHeaders("").get("Guildhall-Id")));
        }
    }
}
