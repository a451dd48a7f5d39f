// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;

class OutboxOnH2Test extends OutboxContract {

    private Connection keepsItAlive;

    @Override
    DataSource database() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItAlive = database.getConnection();
        return database;
    }

    @AfterEach
    void forget() throws Exception {
        keepsItAlive.close();
    }
}
