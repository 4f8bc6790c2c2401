package app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.healthpoint.Fleet;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** A database behind a pool that waits as long as it does unless told otherwise. */
@ApplicationScoped
public class Database {

    private HikariDataSource pool;

    @PostConstruct
    void open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getProperty("app.database"));
        config.setMaximumPoolSize(3);
        pool = new HikariDataSource(config);
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    @Produces
    @Fleet
    @ApplicationScoped
    DataSource shared() {
        return pool;
    }
}
