// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;

/** Lists entries. */
@Service
@Command(
        scope = "essay-contest",
        name = "entry-list",
        description = "List what was submitted to an edition",
        detailedDescription = "Example: essay-contest:entry-list 0SAKGKWK007YH")
public class EntryListCommand extends GuildhallCommand {

    @Argument(name = "EDITION", description = "Id of the edition", required = true)
    @Completion(EditionCompleter.class)
    private String edition;

    @Option(name = "--limit", description = "How many at most, 1 to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private EntryService entries;

    @Override
    protected void run(Actor actor, Output out) {
        List<EntrySummary> found = entries.list(
                        actor, EntryFilter.to(Id.parse(edition)), new PageRequest(limit, null, false))
                .items();
        out.rows(
                found,
                new Column<>("Id", EntrySummary::id),
                new Column<>("Member", EntrySummary::member),
                new Column<>("Category", EntrySummary::category),
                new Column<>("Title", EntrySummary::title),
                new Column<>("Characters", EntrySummary::characters),
                new Column<>("Submitted", EntrySummary::submittedAt));
    }
}
