// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

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
import org.guildhall.api.member.MemberService;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.Files;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts jobs that add the members of a file. */
@Component(service = MemberImportService.class)
public class MemberImportService {

    private final UnitOfWork work;
    private final Files files;
    private final Jobs jobs;
    private final Actors actors;
    private final DraftValidator validator;

    @Activate
    public MemberImportService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Files files,
            @Reference Jobs jobs,
            @Reference Actors actors,
            @Reference DraftValidator validator) {
        this.work = work;
        this.files = files;
        this.jobs = jobs;
        this.actors = actors;
        this.validator = validator;
    }

    /**
     * The upload is kept until the job has ended, for it may have to wait longer than uploads last.
     *
     * @param locale the language in which rows are refused
     * @throws org.guildhall.api.error.InvalidException if the file is not in UTF-8, or has no column 姓名 or name
     */
    Job start(Actor actor, MemberImportDraft draft, Locale locale) {
        validator.check(draft);
        Id organization = draft.organization() == null ? actor.organization() : draft.organization();
        actor.require(MemberService.MANAGE, organization);
        requireHeading(actor, draft.file());
        Id account = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        Actor there = actors.byAccount(account, organization);
        Map<String, String> parameters = Map.of(
                "file", draft.file().toString(),
                "dryRun", String.valueOf(draft.dryRun()),
                "language", locale.toLanguageTag());
        return work.write(actor, tx -> {
            Job job = jobs.start(tx.connection(), there, MemberImportHandler.NAME, parameters, Set.of(draft.file()));
            tx.event("core/member-import/SUBMITTED", job.id(), organization);
            return job;
        });
    }

    /** As {@link #start(Actor, MemberImportDraft, Locale)}, with a file that is uploaded by the same call. */
    Job start(Actor actor, String name, InputStream content, Id organization, boolean dryRun, Locale locale) {
        actor.require(MemberService.MANAGE, organization);
        Id file = files.add(actor, name, content).id();
        return start(actor, new MemberImportDraft(file, organization, dryRun), locale);
    }

    private void requireHeading(Actor actor, Id file) {
        try (InputStream content = files.open(actor, file).content()) {
            Heading.of(new CsvReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
