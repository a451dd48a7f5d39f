// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.data.Tx;
import org.guildhall.registry.storage.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What nodes say of themselves, in the database. */
@Component(service = NodeRepository.class)
public class NodeRepository {

    private static final String BETWEEN = ",";

    @Activate
    public NodeRepository() {
        // nothing to bring
    }

    /** Replaces what the node said before, but for its modules; whether it was known. */
    public boolean see(Tx tx, Node node) {
        int known = Rows.change(
                tx,
                "update registry_node set platform_version = ?, ready = ?, started_at = ?, seen_at = ? where node = ?",
                node.version(),
                node.ready(),
                node.startedAt(),
                node.seenAt(),
                node.name());
        if (known == 0) {
            Rows.change(
                    tx,
                    "insert into registry_node (platform_version, ready, started_at, seen_at, node)"
                            + " values (?,?,?,?,?)",
                    node.version(),
                    node.ready(),
                    node.startedAt(),
                    node.seenAt(),
                    node.name());
        }
        return known > 0;
    }

    /** Forgets those that were not seen since then. */
    public void forget(Tx tx, Instant since) {
        Rows.change(tx, "delete from registry_node where seen_at < ?", since);
    }

    /** Replaces what is known of the node's modules. */
    public void report(Tx tx, String node, List<NodeModule> modules) {
        Rows.change(tx, "delete from registry_node_module where node = ?", node);
        modules.forEach(each -> Rows.change(
                tx,
                "insert into registry_node_module (node, module, module_version, state, reason, since, attempts,"
                        + " next_attempt_at, needs) values (?,?,?,?,?,?,?,?,?)",
                node,
                each.module(),
                each.version(),
                each.state(),
                each.reason(),
                each.since(),
                each.attempts(),
                each.nextAttemptAt(),
                String.join(BETWEEN, each.needs())));
    }

    /** All nodes by their names, each with its modules by theirs. */
    public List<Node> list(Tx tx) {
        Map<String, List<NodeModule>> modules = new HashMap<>();
        Rows.query(tx, "select * from registry_node_module order by module", row -> modules.computeIfAbsent(
                        row.getString("node"), key -> new ArrayList<>())
                .add(module(row)));
        return Rows.query(
                tx,
                "select * from registry_node order by node",
                row -> node(row, modules.getOrDefault(row.getString("node"), List.of())));
    }

    private static Node node(ResultSet row, List<NodeModule> modules) throws SQLException {
        return new Node(
                row.getString("node"),
                row.getString("platform_version"),
                row.getBoolean("ready"),
                Rows.instant(row, "started_at").orElseThrow(),
                Rows.instant(row, "seen_at").orElseThrow(),
                modules);
    }

    private static NodeModule module(ResultSet row) throws SQLException {
        return new NodeModule(
                row.getString("module"),
                Optional.ofNullable(row.getString("module_version")),
                needs(row.getString("needs")),
                NodeModuleState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                Rows.instant(row, "since").orElseThrow(),
                row.getInt("attempts"),
                Rows.instant(row, "next_attempt_at"));
    }

    private static Set<String> needs(String ids) {
        return ids.isEmpty() ? Set.of() : Set.of(ids.split(BETWEEN));
    }
}
