package io.healthpoint.it.database;

import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** Tomcat's pool, which TomEE has too. */
class TomcatIT extends PostgresContract {

    @Override
    DataSource open(String url, String user, String password) {
        PoolProperties pool = new PoolProperties();
        pool.setUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setDriverClassName("org.postgresql.Driver");
        pool.setInitialSize(0);
        pool.setMinIdle(0);
        pool.setMaxActive(SIZE);
        pool.setMaxIdle(SIZE);
        pool.setMaxWait((int) LIMIT.toMillis());
        // What it does not do unless told to: without it a connection that has broken is given again and again.
        pool.setTestOnBorrow(true);
        pool.setValidationInterval(0);
        pool.setValidationQuery("SELECT 1");
        return new org.apache.tomcat.jdbc.pool.DataSource(pool);
    }

    @Override
    void close(DataSource pool) {
        ((org.apache.tomcat.jdbc.pool.DataSource) pool).close(true);
    }

    @Override
    void empty(DataSource pool) {
        ((org.apache.tomcat.jdbc.pool.DataSource) pool).purge();
    }

    @Override
    boolean counts() {
        return true;
    }
}
