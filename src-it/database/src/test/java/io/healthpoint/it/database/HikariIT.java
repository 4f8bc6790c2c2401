package io.healthpoint.it.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** HikariCP, which makes connections on threads of its own. */
class HikariIT extends PostgresContract {

    @Override
    DataSource open(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(LIMIT.toMillis());
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    @Override
    void close(DataSource pool) {
        ((HikariDataSource) pool).close();
    }

    @Override
    void empty(DataSource pool) {
        ((HikariDataSource) pool).getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    boolean counts() {
        return true;
    }
}
