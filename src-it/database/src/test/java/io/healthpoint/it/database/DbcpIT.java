package io.healthpoint.it.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** Commons DBCP, which makes a connection on the thread that wants one. */
class DbcpIT extends PostgresContract {

    @Override
    DataSource open(String url, String user, String password) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaxTotal(SIZE);
        pool.setMaxWait(LIMIT);
        pool.setAccessToUnderlyingConnectionAllowed(true);
        return pool;
    }

    @Override
    void close(DataSource pool) throws SQLException {
        ((BasicDataSource) pool).close();
    }

    @Override
    void empty(DataSource pool) throws SQLException {
        BasicDataSource dbcp = (BasicDataSource) pool;
        while (dbcp.getNumIdle() > 0) {
            dbcp.invalidateConnection(dbcp.getConnection());
        }
    }

    @Override
    boolean counts() {
        return true;
    }
}
