// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;

/** Offers the names of the organizations the signed-in account sees. */
@Service
public class OrganizationCompleter implements Completer {

    @Reference
    private OrganizationService organizations;

    @Reference
    private Actors actors;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        Actor actor = actors.byUsername(ConsoleUser.name());
        PageRequest some = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        StringsCompleter names = new StringsCompleter(
                organizations.search(actor, actor.organization(), typed(line), some).items().stream()
                        .map(Organization::name)
                        .toList());
        return names.complete(session, line, candidates);
    }

    private static String typed(CommandLine line) {
        String argument = line.getCursorArgument();
        return argument == null ? "" : argument.substring(0, line.getArgumentPosition());
    }
}
