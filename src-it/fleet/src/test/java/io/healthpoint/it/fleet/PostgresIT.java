package io.healthpoint.it.fleet;

import io.healthpoint.it.postgres.Postgres;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three instances that share a table of PostgreSQL. */
@Tag("engine")
class PostgresIT extends TableContract {

    private Postgres postgres;

    @Override
    Instances open() throws Exception {
        postgres = Postgres.start();
        return Instances.of("table", List.of("app.database=" + url(), "healthpoint.fleet.create=true"));
    }

    @Override
    void close() throws Exception {
        postgres.close();
    }

    @Override
    String url() {
        return postgres.url();
    }

    @Override
    void take() throws Exception {
        postgres.kill();
    }

    @Override
    void giveBack() throws Exception {
        postgres.startAgain();
    }

    @Test
    void eachInstanceGoesOnByItselfWhileTheDatabaseStandsStill() {
        postgres.pause();
        try {
            assertThatEachGoesOnByItself();
        } finally {
            postgres.resume();
        }
        awaitTogether();
    }
}
