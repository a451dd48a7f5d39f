// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.core.storage.BranchNode;

/** What stands from an organization down, with what the rows before have added to it. */
final class Branch {

    private final BranchNode top;
    private final Map<String, List<BranchNode>> named = new HashMap<>();
    private final Map<Id, Set<String>> children = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    Branch(Id top, List<BranchNode> nodes) {
        nodes.forEach(this::add);
        this.top =
                nodes.stream().filter(node -> node.id().equals(top)).findFirst().orElseThrow();
    }

    void add(BranchNode node) {
        named.computeIfAbsent(node.name(), name -> new ArrayList<>()).add(node);
        if (node.parent() != null) {
            children.computeIfAbsent(node.parent(), parent -> new HashSet<>()).add(node.name());
        }
    }

    BranchNode top() {
        return top;
    }

    /** Those of exactly that name. */
    List<BranchNode> named(String name) {
        return named.getOrDefault(name, List.of());
    }

    /** Whether the organization leads one of that name. */
    boolean leads(BranchNode parent, String name) {
        return children.getOrDefault(parent.id(), Set.of()).contains(name);
    }

    /** Notes the unified social credit codes that are taken. */
    void taken(Collection<String> known) {
        codes.addAll(known);
    }

    boolean isTaken(String code) {
        return codes.contains(code);
    }
}
