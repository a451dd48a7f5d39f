// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.data.Versions;
import org.guildhall.essaycontest.Edition;
import org.guildhall.essaycontest.EditionChange;
import org.guildhall.essaycontest.EditionDraft;
import org.guildhall.essaycontest.EditionState;

@Entity
@Table(name = "essay_contest_edition")
class EditionEntity {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "contest_year")
    private int year;

    private String theme;

    @ElementCollection
    @CollectionTable(name = "essay_contest_category", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "place")
    @Column(name = "name")
    private List<String> categories;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "planned_closes_at")
    private Instant plannedClosesAt;

    @Column(name = "max_characters")
    private int maxCharacters;

    @Column(name = "poster_id")
    private Long posterId;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected EditionEntity() {}

    EditionEntity(Id id, Id organization, EditionDraft draft, Instant now) {
        this.id = id.value();
        organizationId = organization.value();
        year = draft.year();
        createdAt = stored(now);
        announce(
                new EditionChange(
                        draft.theme(),
                        draft.categories(),
                        draft.opensAt(),
                        draft.closesAt(),
                        draft.maxCharacters(),
                        draft.poster()),
                now);
    }

    /** The call says something else from now on. One that was closed early has to be reopened for it. */
    void change(long seen, EditionChange change, Instant now) {
        Versions.requireSame(version, seen);
        if (plannedClosesAt != null) {
            throw new ConflictException("essay-contest.edition.closed-early");
        }
        announce(change, now);
    }

    private void announce(EditionChange call, Instant now) {
        theme = call.theme();
        if (!call.categories().equals(categories)) {
            categories = new ArrayList<>(call.categories());
        }
        opensAt = stored(call.opensAt());
        closesAt = stored(call.closesAt());
        maxCharacters = call.maxCharacters();
        posterId = call.poster() == null ? null : call.poster().value();
        updatedAt = stored(now);
        if (!opensAt.isBefore(closesAt) || opensAt.isBefore(EARLIEST) || closesAt.isAfter(LATEST)) {
            throw InvalidException.of("closesAt", "essay-contest.edition.window");
        }
        if (new HashSet<>(categories).size() < categories.size()) {
            throw InvalidException.of("categories", "essay-contest.edition.category-twice");
        }
    }

    /** The window ends now. An edition that is closed before it opens has none at all. */
    void close(Instant now) {
        if (state(now) == EditionState.CLOSED) {
            throw new ConflictException("essay-contest.edition.already-closed", closesAt);
        }
        plannedClosesAt = closesAt;
        closesAt = stored(now);
        updatedAt = closesAt;
    }

    /** Takes back a close. */
    void reopen(Instant now) {
        if (plannedClosesAt == null) {
            throw new ConflictException("essay-contest.edition.not-closed-early");
        }
        if (!now.isBefore(plannedClosesAt)) {
            throw new ConflictException("essay-contest.edition.window-over", plannedClosesAt);
        }
        closesAt = plannedClosesAt;
        plannedClosesAt = null;
        updatedAt = stored(now);
    }

    /** Where it stands in a list that is sorted by that field; by none, the order of creation counts. */
    List<Object> place(String field) {
        return switch (field) {
            case "year" -> List.of(year, id);
            case "closesAt" -> List.of(closesAt, id);
            default -> List.of(id);
        };
    }

    Edition toRecord(Instant now) {
        return new Edition(
                new Id(id),
                new Id(organizationId),
                year,
                theme,
                categories,
                opensAt,
                closesAt,
                maxCharacters,
                posterId == null ? null : new Id(posterId),
                state(now),
                version);
    }

    private EditionState state(Instant now) {
        if (!now.isBefore(closesAt)) {
            return EditionState.CLOSED;
        }
        return now.isBefore(opensAt) ? EditionState.ANNOUNCED : EditionState.OPEN;
    }

    // Databases keep microseconds, and one of ours rounds up: without this a stored deadline could differ from the told
    // one.
    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
