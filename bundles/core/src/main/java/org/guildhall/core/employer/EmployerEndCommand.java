// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Day;

/** Ends an employer. */
@Service
@Command(
        scope = "employer",
        name = "end",
        description = "Note that an employer is no more, and tell what is to become of its union",
        detailedDescription = "Example: employer:end --on 2026-06-30 0SAKJ4PX407RR")
public class EmployerEndCommand extends GuildhallCommand {

    @Argument(name = "EMPLOYER", description = "Id of the employer", required = true)
    @Completion(EmployerCompleter.class)
    private String employer;

    @Option(name = "--on", description = "The first day without it, as 2026-06-30; today if left out")
    private String on;

    @Reference
    private EmployerService employers;

    @Reference
    private CoverageService coverages;

    @Reference
    private Clock clock;

    @Override
    protected void run(Actor actor, Output out) {
        Id id = Id.parse(employer);
        LocalDate day = on == null ? Days.today(clock) : Day.parse(on);
        Employer ended = employers.end(actor, id, day);
        String unions = coverages.unions(actor, id).stream()
                .filter(coverage -> Objects.equals(coverage.until(), day))
                .filter(coverage ->
                        coverages.employers(actor, coverage.organization(), day).isEmpty())
                .map(coverage -> System.lineSeparator() + "  org:dissolve --employer-ended " + coverage.organization())
                .collect(Collectors.joining());
        String next = unions.isEmpty() ? "" : "; its union ends with it, by a proposal:" + unions;
        out.done(ended, "Ended on " + ended.endedOn() + next);
    }
}
