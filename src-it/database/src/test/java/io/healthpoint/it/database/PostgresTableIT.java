package io.healthpoint.it.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.store.StoreUnusable;
import io.healthpoint.fleet.table.TableStore;
import io.healthpoint.it.postgres.Postgres;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postgresql.ds.PGSimpleDataSource;

@EnabledOnOs(OS.LINUX)
class PostgresTableIT extends TableContract {

    private Postgres postgres;

    @BeforeAll
    void start() throws Exception {
        postgres = Postgres.start();
    }

    @AfterAll
    void stop() throws Exception {
        postgres.close();
    }

    @Override
    String url() {
        return postgres.url();
    }

    @Override
    void readOnly(HikariConfig pool) {
        pool.setJdbcUrl(url() + "&options=-c%20default_transaction_read_only=on");
    }

    @Test
    void aDatabaseThatIsKilledIsOutOfReachAndHasAllOnceItIsBack() throws Exception {
        Store store = new TableStore(direct("postgres"), true);
        store.create("a/1", "one");
        postgres.kill();
        try {
            assertThatThrownBy(() -> store.read("a/1"))
                    .isInstanceOf(OutOfReach.class)
                    .isNotInstanceOf(StoreUnusable.class);
        } finally {
            postgres.startAgain();
        }
        awaitThere(store);
        assertThat(store.replace("a/1", "one", "two")).isTrue();
    }

    @Test
    void aUserWhoMayNeitherUseNorMakeTheTableIsToldHowItIsMade() throws Exception {
        run("CREATE USER stranger");
        try {
            Store refused = new TableStore(direct("stranger"), true);
            assertThatThrownBy(() -> refused.create("a/1", "one"))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("CREATE TABLE healthpoint_fleet");
        } finally {
            run("DROP USER stranger");
        }
    }

    private PGSimpleDataSource direct(String user) {
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setUrl(postgres.plainUrl());
        direct.setUser(user);
        return direct;
    }

    // The test's own limit ends it.
    private static void awaitThere(Store store) {
        while (!isThere(store)) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean isThere(Store store) {
        try {
            return store.read("a/1").isPresent();
        } catch (OutOfReach notYet) {
            return false;
        }
    }
}
