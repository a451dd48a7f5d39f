// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Installs a module on all nodes, from an archive on this machine. */
@Service
@Command(
        scope = "module",
        name = "install",
        description = "Install a module on all nodes",
        detailedDescription = "Example: module:install /tmp/guildhall-module-essay-contest-0.1.0.kar")
public class ModuleInstallCommand extends GuildhallCommand {

    @Option(name = "--dry-run", description = "Only say what the archive would bring")
    private boolean dryRun;

    @Argument(name = "FILE", description = "The module's .kar on this machine", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private InstallService modules;

    @Override
    protected void run(Actor actor, Output out) {
        Path archive = Path.of(file);
        InstallPlan plan = dryRun ? modules.plan(actor, archive) : modules.install(actor, archive);
        out.done(plan, dryRun ? details(plan) : plan.module() + " " + plan.version() + " is installed on all nodes");
    }

    private static String details(InstallPlan plan) {
        return """
                Module       %s
                Version      %s
                Signed by    %s
                Permissions  %s
                Tables       %s
                Here         %s""".formatted(
                        plan.module(),
                        plan.version(),
                        plan.signer() == null ? "nobody who is trusted" : plan.signer(),
                        String.join(", ", plan.permissions()),
                        String.join(", ", plan.tables()),
                        plan.here() ? "yes, this node's own" : "no");
    }
}
