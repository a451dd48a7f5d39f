// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.widening;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.Migrations;
import org.guildhall.registry.archive.ModuleArchive;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Widens the tables of a module for its new version while the old one runs. */
@Component(service = Widening.class)
public class Widening {

    private final Migrations migrations;

    @Activate
    public Widening(@Reference Migrations migrations) {
        this.migrations = migrations;
    }

    /** @throws ConflictException if it is not known that the old version could go on with the tables */
    public void require(ModuleArchive next) {
        String prefix = next.module().replace('-', '_') + "_";
        List<String> before = new ArrayList<>();
        for (String file : pending(next)) {
            before.addAll(Statements.of(next.migrations().get(file)));
            Expansion.firstForeign(before, prefix).ifPresent(statement -> {
                throw new ConflictException("registry.update.not-own", file, statement, prefix);
            });
            Expansion.firstNarrowing(before).ifPresent(statement -> {
                throw new ConflictException("registry.update.not-expanding", file, statement);
            });
        }
    }

    private List<String> pending(ModuleArchive next) {
        try {
            return migrations.pending(next.module(), next.migrations());
        } catch (IllegalStateException e) {
            throw failed(e);
        }
    }

    /**
     * Tries on a copy how the tables are to be widened.
     *
     * @throws ConflictException if that fails
     */
    public void rehearse(ModuleArchive next) {
        try {
            migrations.rehearse(next.module(), next.migrations());
        } catch (IllegalStateException e) {
            throw failed(e);
        }
    }

    /**
     * Widens the tables, or leaves them as they are; the old version runs on in both cases.
     *
     * @throws ConflictException if that fails
     */
    public void migrate(ModuleArchive next) {
        List<String> inverse = inverse(next);
        try {
            migrations.migrate(next.module(), next.migrations());
        } catch (IllegalStateException e) {
            migrations.undo(next.module(), next.migrations(), inverse);
            throw failed(e);
        }
    }

    /** Leaves the tables as they were before a {@link #migrate} that broke off. */
    public void undo(ModuleArchive next) {
        migrations.undo(next.module(), next.migrations(), inverse(next));
    }

    private List<String> inverse(ModuleArchive next) {
        return Expansion.inverse(migrations.pending(next.module(), next.migrations()).stream()
                .flatMap(file -> Statements.of(next.migrations().get(file)).stream())
                .toList());
    }

    private static ConflictException failed(IllegalStateException e) {
        return new ConflictException("registry.update.migration-failed", String.valueOf(e.getMessage()));
    }
}
