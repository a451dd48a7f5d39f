// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.UnionCount;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tree and the typed edges taken together. */
@Component(service = GraphRepository.class)
public class GraphRepository {

    /** Everything above an organization by whatever way, as long as each step overlaps with the one before. */
    private static final String UPWARDS = """
        with recursive up (id, valid_from, valid_to) as (
          select cast(? as bigint), cast(? as date), cast(? as date)
          union
          select l.parent_id, greatest(l.valid_from, up.valid_from), least(l.valid_to, up.valid_to)
          from up join (
            select organization_id, parent_id, valid_from, valid_to from core_organization_period
            union all
            select organization_id, parent_id, valid_from, valid_to from core_organization_edge) l
          on l.organization_id = up.id and l.valid_from < up.valid_to and l.valid_to > up.valid_from
            and l.parent_id is not null)
        select count(*) as found from up where id = ?
        """;

    private static final String BELOW = """
        select distinct o.lft, o.rgt - 1 as last from core_organization_edge e
        join core_organization p on p.id = e.parent_id join core_organization o on o.id = e.organization_id
        where e.valid_from <= ? and e.valid_to > ? and e.type in (%s) and p.lft between ? and ? and o.lft > 0
        """;

    private final TreeRepository tree;

    @Activate
    public GraphRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** Whether the kind may belong to the other in that way. */
    public boolean fits(Tx tx, EdgeType type, OrganizationKind parent, OrganizationKind kind) {
        return !Rows.query(
                        tx,
                        "select article from core_organization_placing where type = ? and parent_kind = ? and kind = ?",
                        row -> row.getString("article"),
                        type,
                        parent,
                        kind)
                .isEmpty();
    }

    /** Whether {@code upper} is the organization itself, or stands above it by any way on that day or later. */
    public boolean reaches(Tx tx, Id organization, LocalDate day, Id upper) {
        long found = Rows.query(tx, UPWARDS, row -> row.getLong("found"), organization, day, Days.FOREVER, upper)
                .get(0);
        return found > 0;
    }

    /** How much there is below an organization on that day, over the tree and edges of those types. */
    public UnionCount count(Tx tx, Id organization, Set<EdgeType> types, LocalDate day) {
        List<TreeRange> ranges =
                new ArrayList<>(tree.findRange(tx, organization).stream().toList());
        for (int next = 0; next < ranges.size(); next++) {
            for (TreeRange found : joined(tx, ranges.get(next), types, day)) {
                if (ranges.stream().noneMatch(known -> known.encloses(found))) {
                    ranges.add(found);
                }
            }
        }
        List<TreeRange> outermost = ranges.stream()
                .filter(range -> ranges.stream().noneMatch(other -> !other.equals(range) && other.encloses(range)))
                .toList();
        long unions = outermost.stream().mapToLong(TreeRange::size).sum();
        long members = outermost.stream()
                .mapToLong(range -> MemberMoves.count(tx, range))
                .sum();
        return new UnionCount(unions, members);
    }

    private static List<TreeRange> joined(Tx tx, TreeRange range, Set<EdgeType> types, LocalDate day) {
        if (types.isEmpty()) {
            return List.of();
        }
        String words = types.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));
        return Rows.query(
                tx,
                BELOW.formatted(words),
                row -> new TreeRange(row.getLong("lft"), row.getLong("last")),
                day,
                day,
                range.first(),
                range.last());
    }
}
