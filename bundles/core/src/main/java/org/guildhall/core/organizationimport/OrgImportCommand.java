// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.job.Job;
import org.guildhall.api.module.Words;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.core.job.JobView;

/** Imports organizations from a workbook. */
@Service
@Command(
        scope = "org",
        name = "import",
        description = "Add the organizations of a workbook on this machine, by a job in the background",
        detailedDescription = "Example: org:import --dry-run 工会组织信息登记表.xlsx 阜宁县总工会")
public class OrgImportCommand extends GuildhallCommand {

    @Argument(
            index = 0,
            name = "FILE",
            description = "XLSX whose first row has 工会名称, 上级工会, 组织类型, 组织层级 and more, as the forms are exported",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Argument(index = 1, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--dry-run", description = "Only check the rows, add nothing")
    private boolean dryRun;

    @Reference
    private OrganizationImportService imports;

    @Reference
    private OrganizationNames names;

    @Reference
    private Words words;

    @Override
    protected void run(Actor actor, Output out) {
        Id to = names.resolve(actor, organization);
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw InvalidException.because("core.member-import.unreadable", file);
        }
        try (InputStream content = Files.newInputStream(path)) {
            Job job = imports.start(actor, path.getFileName().toString(), content, to, dryRun, locale());
            out.done(JobView.of(job, words, locale()), "Started; job:show " + job.id() + " tells how far it is");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
