// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import com.github.f4b6a3.tsid.TsidFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.data.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Time-ordered identifiers whose node bits the database hands out, a different number at each start. */
@Component
public class NodeIds implements Ids {

    private static final int NODES = 1024;

    private final TsidFactory factory;

    @Activate
    public NodeIds(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource)
            throws SQLException {
        this(nextNode(dataSource));
    }

    /** For one node with a number of its own, as in tests. */
    public NodeIds(int node) {
        factory = TsidFactory.newInstance1024(node);
    }

    @Override
    public Id next() {
        return new Id(factory.create().toLong());
    }

    private static int nextNode(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update data_node set next_number = mod(next_number + 1, " + NODES + ")");
            try (ResultSet row = statement.executeQuery("select next_number from data_node")) {
                row.next();
                int node = row.getInt(1);
                connection.commit();
                return node;
            }
        }
    }
}
