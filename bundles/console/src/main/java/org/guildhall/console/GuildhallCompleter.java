// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import java.util.Collection;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;

/** Offers what the signed-in account may see. */
public abstract class GuildhallCompleter implements Completer {

    @Reference
    private Actors actors;

    /** What could be meant; whatever does not begin with what was typed is left out afterwards. */
    protected abstract Collection<String> candidates(Actor actor, String typed);

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        Actor actor = actors.byUsername(ConsoleUser.name());
        return new StringsCompleter(candidates(actor, typed(line))).complete(session, line, candidates);
    }

    private static String typed(CommandLine line) {
        String argument = line.getCursorArgument();
        return argument == null ? "" : argument.substring(0, line.getArgumentPosition());
    }
}
