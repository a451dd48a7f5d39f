// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.code.CodeEntry;
import org.guildhall.api.code.CodeFilter;
import org.guildhall.api.code.CodeTable;
import org.guildhall.api.code.Codes;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Shows a table of codes, or which there are. */
@Service
@Command(
        scope = "code",
        name = "list",
        description = "List the codes of a table, or the tables",
        detailedDescription = "Example: code:list --parent 320900 region")
public class CodeListCommand extends GuildhallCommand {

    @Argument(name = "TABLE", description = "The table; all tables with their standards if left out")
    @Completion(CodeTableCompleter.class)
    private String table;

    @Option(name = "--find", description = "The beginning of the code or any part of the name")
    private String text = "";

    @Option(name = "--parent", description = "Only what belongs directly to that code")
    private String parent;

    @Option(name = "--withdrawn", description = "With the codes that are no longer in use")
    private boolean withdrawn;

    @Option(name = "--limit", description = "How many at most, up to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private Codes codes;

    @Override
    protected void run(Actor actor, Output out) {
        if (table == null) {
            out.rows(
                    codes.tables(),
                    new Output.Column<>("Table", CodeTable::name),
                    new Output.Column<>("Standard", CodeTable::standard),
                    new Output.Column<>("Codes", CodeTable::size));
            return;
        }
        CodeFilter filter = new CodeFilter(text, Optional.ofNullable(parent), withdrawn);
        out.rows(
                codes.list(table, filter, new PageRequest(limit, null, false)).items(),
                new Output.Column<>("Code", CodeEntry::code),
                new Output.Column<>("Name", CodeEntry::name),
                new Output.Column<>("English", CodeEntry::englishName),
                new Output.Column<>("Until", CodeEntry::until),
                new Output.Column<>("Now", CodeEntry::successor));
    }
}
