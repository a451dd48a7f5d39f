// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.Jobs;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.Files;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts the import of organizations. */
@Component(service = OrganizationImportService.class)
public class OrganizationImportService {

    private final UnitOfWork work;
    private final Files files;
    private final FormTable table;
    private final Jobs jobs;
    private final Actors actors;
    private final DraftValidator validator;

    @Activate
    public OrganizationImportService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Files files,
            @Reference FormTable table,
            @Reference Jobs jobs,
            @Reference Actors actors,
            @Reference DraftValidator validator) {
        this.work = work;
        this.files = files;
        this.table = table;
        this.jobs = jobs;
        this.actors = actors;
        this.validator = validator;
    }

    /**
     * The upload is kept until the job has ended, for it may have to wait longer than uploads last.
     *
     * @param locale the language in which rows are refused
     * @throws org.guildhall.api.error.InvalidException if the file is no workbook, or lacks a column
     */
    Job start(Actor actor, OrganizationImportDraft draft, Locale locale) {
        validator.check(draft);
        Id organization = draft.organization() == null ? actor.organization() : draft.organization();
        actor.require(OrganizationService.MANAGE, organization);
        try {
            table.heading(actor, draft.file(), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Id account = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        Actor there = actors.byAccount(account, organization);
        Map<String, String> parameters = Map.of(
                "file", draft.file().toString(),
                "dryRun", String.valueOf(draft.dryRun()),
                "language", locale.toLanguageTag());
        return work.write(actor, tx -> {
            Job job = jobs.start(
                    tx.connection(), there, OrganizationImportHandler.NAME, parameters, Set.of(draft.file()));
            tx.event("core/organization-import/SUBMITTED", job.id(), organization);
            return job;
        });
    }

    /** As {@link #start(Actor, OrganizationImportDraft, Locale)}, with a file that is uploaded by the same call. */
    Job start(Actor actor, String name, InputStream content, Id organization, boolean dryRun, Locale locale) {
        actor.require(OrganizationService.MANAGE, organization);
        Id file = files.add(actor, name, content).id();
        return start(actor, new OrganizationImportDraft(file, organization, dryRun), locale);
    }
}
