// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.guildhall.registry.storage.Rows;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The desired state in the database. */
@Component(service = DesiredRepository.class)
public class DesiredRepository {

    private static final String SELECT = "select id, module, module_version, sha256, wanted, changed_at, changed_by,"
            + " revision, purge from registry_desired";

    @Activate
    public DesiredRepository() {
        // nothing to bring
    }

    /** All modules of which anything was ever decided, by their ids. */
    public List<DesiredModule> list(Tx tx) {
        return Rows.query(tx, SELECT + " order by module", DesiredRepository::desired);
    }

    public Optional<DesiredModule> find(Tx tx, String module) {
        return Rows.query(tx, SELECT + " where module = ?", DesiredRepository::desired, module).stream()
                .findFirst();
    }

    void add(Tx tx, DesiredModule first) {
        Rows.change(
                tx,
                "insert into registry_desired (id, module, module_version, sha256, wanted, changed_at, changed_by,"
                        + " revision, purge) values (?,?,?,?,?,?,?,?,?)",
                first.id(),
                first.module(),
                first.version().toString(),
                first.sha256(),
                first.wanted(),
                first.changedAt(),
                first.changedBy(),
                first.revision(),
                first.purge());
    }

    /** As if nothing had ever been decided of it. */
    void remove(Tx tx, Id id) {
        Rows.change(tx, "delete from registry_desired where id = ?", id);
    }

    /** Replaces the revision before; false if that was replaced already. */
    boolean replace(Tx tx, DesiredModule next) {
        int changed = Rows.change(
                tx,
                "update registry_desired set module_version = ?, sha256 = ?, wanted = ?, changed_at = ?,"
                        + " changed_by = ?, revision = ?, purge = ? where id = ? and revision = ?",
                next.version().toString(),
                next.sha256(),
                next.wanted(),
                next.changedAt(),
                next.changedBy(),
                next.revision(),
                next.purge(),
                next.id(),
                next.revision() - 1);
        return changed == 1;
    }

    private static DesiredModule desired(ResultSet row) throws SQLException {
        return new DesiredModule(
                new Id(row.getLong("id")),
                row.getString("module"),
                Version.parseVersion(row.getString("module_version")),
                row.getString("sha256"),
                row.getBoolean("wanted"),
                Rows.instant(row, "changed_at").orElseThrow(),
                Rows.id(row, "changed_by"),
                row.getLong("revision"),
                Optional.ofNullable(row.getString("purge")));
    }
}
