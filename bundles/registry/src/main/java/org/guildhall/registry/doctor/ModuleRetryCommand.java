// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.ModuleCompleter;

/** Starts a module again, as one that failed or hangs. */
@Service
@Command(
        scope = "module",
        name = "retry",
        description = "Start a module again, whatever became of it",
        detailedDescription = "Example: module:retry essay-contest")
public class ModuleRetryCommand extends GuildhallCommand {

    @Argument(name = "MODULE", description = "The id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Reference
    private RetryService retries;

    @Override
    protected void run(Actor actor, Output out) {
        Finding started = retries.retry(actor, module, locale());
        out.done(started, started.sentence());
    }
}
