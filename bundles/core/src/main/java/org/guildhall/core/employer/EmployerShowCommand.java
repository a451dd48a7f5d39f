// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.core.code.CodeWords;

/** Shows one employer. */
@Service
@Command(
        scope = "employer",
        name = "show",
        description = "Show one employer, and the unions that its workers have had",
        detailedDescription = "Example: employer:show 0SAKJ4PX407RR")
public class EmployerShowCommand extends GuildhallCommand {

    @Argument(name = "EMPLOYER", description = "Id of the employer", required = true)
    @Completion(EmployerCompleter.class)
    private String employer;

    @Reference
    private EmployerService employers;

    @Reference
    private CoverageService coverages;

    @Reference
    private CodeWords codes;

    @Reference
    private OrganizationService organizations;

    @Override
    protected void run(Actor actor, Output out) {
        EmployerView shown = EmployerView.of(employers.get(actor, Id.parse(employer)), codes, locale());
        List<Coverage> unions = coverages.unions(actor, shown.id());
        Map<Id, String> named = organizations.names(
                actor,
                Stream.concat(Stream.of(shown.organization()), unions.stream().map(Coverage::organization))
                        .collect(Collectors.toSet()));
        out.done(shown, """
                Id          %s
                Name        %s
                USCC        %s %s
                Industry    %s %s
                Ownership   %s %s
                Workers     %d, of whom women %d, migrants %d; dispatched %d
                Address     %s
                On list of  %s
                Ended       %s
                Unions      %s""".formatted(
                        shown.id(),
                        shown.name(),
                        shown.uscc(),
                        shown.remark(),
                        shown.industry(),
                        shown.industryName(),
                        shown.ownership(),
                        shown.ownershipName(),
                        shown.workers(),
                        shown.women(),
                        shown.migrants(),
                        shown.dispatched(),
                        shown.address(),
                        name(named, shown.organization()),
                        shown.endedOn() == null ? "no" : shown.endedOn(),
                        unions.stream()
                                .map(each -> name(named, each.organization()) + " from " + each.since()
                                        + (each.until() == null ? "" : " until " + each.until()))
                                .collect(Collectors.joining("; "))));
    }

    private static String name(Map<Id, String> named, Id id) {
        return named.getOrDefault(id, id.toString());
    }
}
