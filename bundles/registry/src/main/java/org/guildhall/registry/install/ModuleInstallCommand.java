// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Installs a module on all nodes, after it has shown what that would let in. */
@Service
@Command(
        scope = "module",
        name = "install",
        description = "Install a module on all nodes, from a file on this machine or an address",
        detailedDescription = "Example: module:install https://modules.example.org/essay-contest-0.1.0.kar")
public class ModuleInstallCommand extends GuildhallCommand {

    @Option(name = "--dry-run", description = "Only say what the archive would bring")
    private boolean dryRun;

    @Option(name = "--yes", description = "Do not ask, for scripts")
    private boolean yes;

    @Argument(name = "FILE|URL", description = "The module's .kar on this machine, or its address", required = true)
    @Completion(FileCompleter.class)
    private String place;

    @Reference
    private InstallService modules;

    @Override
    protected void run(Actor actor, Output out) {
        try (Candidate candidate = modules.look(actor, place)) {
            if (dryRun) {
                out.done(candidate.plan(), details(candidate.plan()));
                return;
            }
            out.say(details(candidate.plan()));
            if (yes || isConfirmed()) {
                InstallPlan plan = modules.install(actor, candidate);
                out.done(plan, plan.module() + " " + plan.version() + " is installed on all nodes");
            } else {
                out.say("Nothing was installed");
            }
        }
    }

    private boolean isConfirmed() {
        return ask("Install it on all nodes? Type yes: ")
                .orElseThrow(() -> new ConflictException("registry.install.unconfirmed"))
                .equalsIgnoreCase("yes");
    }

    private static String details(InstallPlan plan) {
        return """
                Module       %s
                Version      %s
                SHA-256      %s
                Signed by    %s
                Permissions  %s
                Tables       %s
                Needs        %s
                Along        %s
                Here         %s""".formatted(
                        plan.module(),
                        plan.version(),
                        plan.sha256(),
                        plan.signer() == null ? "nobody who is trusted" : plan.signer(),
                        listed(plan.permissions()),
                        listed(plan.tables()),
                        listed(plan.needs()),
                        listed(plan.along()),
                        plan.here() ? "yes, this node's own" : "no");
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
