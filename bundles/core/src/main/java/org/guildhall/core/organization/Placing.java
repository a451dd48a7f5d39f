// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.core.storage.GraphRepository;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.core.storage.PeriodRepository;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What must hold wherever an organization comes to belong to another, however it comes there. */
@Component(service = Placing.class)
public class Placing {

    private final OrganizationRepository organizations;
    private final GraphRepository graph;
    private final PeriodRepository periods;

    @Activate
    public Placing(
            @Reference OrganizationRepository organizations,
            @Reference GraphRepository graph,
            @Reference PeriodRepository periods) {
        this.organizations = organizations;
        this.graph = graph;
        this.periods = periods;
    }

    /** @throws InvalidException {@code core.organization.kind-misplaced}, at the field of the parent */
    public void requireFit(Tx tx, EdgeType type, Organization parent, OrganizationKind kind) {
        if (!graph.fits(tx, type, parent.kind(), kind)) {
            throw InvalidException.of(
                    "parent",
                    "core.organization.kind-misplaced",
                    parent.name(),
                    word(parent.kind()),
                    word(kind),
                    word(type));
        }
    }

    /**
     * Refuses what would come to stand below itself, on that day or later.
     *
     * @throws ConflictException {@code core.organization.circle}
     */
    public void requireNoCircle(Tx tx, Organization moved, Organization parent, LocalDate day) {
        if (graph.reaches(tx, parent.id(), day, moved.id())) {
            throw new ConflictException("core.organization.circle", moved.name(), parent.name());
        }
    }

    /** @throws InvalidException {@code core.organization.day-ahead} */
    public static void requireCome(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw InvalidException.of(field, "core.organization.day-ahead", today.toString());
        }
    }

    /** @throws InvalidException if the organization was not there yet, or is no more */
    public void requireThere(Tx tx, String field, Organization organization, LocalDate day) {
        requireAlive(organization);
        periods.requireFounded(tx, field, organization.id(), organization.name(), day);
    }

    /** @throws ConflictException {@code core.organization.ended} */
    public static void requireAlive(Organization organization) {
        if (organization.state().ended()) {
            throw new ConflictException("core.organization.ended", organization.name());
        }
    }

    /** @throws InvalidException {@code core.organization.level-above-parent} */
    public void requireLevel(Organization parent, OrganizationLevel level) {
        if (level.compareTo(parent.level()) < 0) {
            throw InvalidException.of("level", "core.organization.level-above-parent", parent.name());
        }
    }

    /** @throws ConflictException {@code core.organization.name-taken} */
    public void requireFree(Tx tx, Organization parent, String name) {
        if (organizations.findChild(tx, parent.id(), name).isPresent()) {
            throw new ConflictException("core.organization.name-taken", name, parent.name());
        }
    }

    private static String word(OrganizationKind kind) {
        return "core.organization.kind." + word(kind.name());
    }

    private static String word(EdgeType type) {
        return "core.edge.type." + word(type.name());
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
