package io.healthpoint.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.table.TableStore;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2TableIT extends TableContract {

    @TempDir
    private static Path files;

    @Override
    String url() {
        return "jdbc:h2:file:" + files.resolve("fleet");
    }

    @Override
    void readOnly(HikariConfig pool) {
        pool.setJdbcUrl(url() + ";ACCESS_MODE_DATA=r");
    }

    // It speaks the dialects of others, as far as it knows them.
    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "MySQL", "MariaDB", "Oracle", "MSSQLServer", "DB2", "Derby", "HSQLDB"})
    void theStatementsAreUnderstoodInEveryDialect(String mode) {
        JdbcDataSource dialect = new JdbcDataSource();
        dialect.setURL("jdbc:h2:mem:" + mode + ";DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE;MODE=" + mode);
        Store store = new TableStore(dialect, true);
        assertThat(store.create("a/1", "one")).isTrue();
        assertThat(store.replace("a/1", "one", "two")).isTrue();
        assertThat(store.readAll("a/")).containsEntry("a/1", "two");
        assertThat(store.remove("a/1", "two")).isTrue();
    }
}
