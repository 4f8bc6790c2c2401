package io.healthpoint.it.database;

import com.zaxxer.hikari.HikariConfig;

/** HSQLDB, of whose network nothing can be limited. */
class HsqlTableIT extends TableContract {

    @Override
    String url() {
        return "jdbc:hsqldb:mem:fleet";
    }

    @Override
    void readOnly(HikariConfig pool) {
        pool.setConnectionInitSql("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    }
}
