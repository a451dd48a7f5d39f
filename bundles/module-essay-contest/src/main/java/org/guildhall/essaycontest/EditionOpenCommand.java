// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Announces an edition. */
@Service
@Command(
        scope = "essay-contest",
        name = "edition-open",
        description = "Announce an organization's edition of a year",
        detailedDescription = """
                Example: essay-contest:edition-open --organization 阜宁县总工会 --year 2024 --theme 中国梦·劳动美 \
                --category 散文 --category 诗歌 --opens 2024-04-01T00:00+08:00 --closes 2024-06-01T00:00+08:00""")
public class EditionOpenCommand extends GuildhallCommand {

    @Option(name = "--organization", description = "Id or exact name; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--year", description = "One edition a year", required = true)
    private int year;

    @Option(name = "--theme", description = "What the contest is about", required = true)
    private String theme;

    @Option(name = "--category", description = "Once for each category", required = true, multiValued = true)
    private List<String> categories;

    @Option(name = "--opens", description = "From when entries are taken, with a time zone", required = true)
    private String opens;

    @Option(name = "--closes", description = "From when none are taken any more", required = true)
    private String closes;

    @Option(
            name = "--max",
            description = "How many characters an entry may have, white space not counted; as set, if left out")
    private Integer maxCharacters;

    @Reference
    private EditionService editions;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id at = organization == null ? actor.organization() : names.resolve(actor, organization);
        EditionDraft draft = new EditionDraft(
                year, theme, categories, instant("opensAt", opens), instant("closesAt", closes), maxCharacters, null);
        Edition edition = editions.open(actor, at, draft);
        out.done(edition, "Opened " + edition.id());
    }

    static Instant instant(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidException.of(field, "essay-contest.edition.time-unreadable", text);
        }
    }
}
