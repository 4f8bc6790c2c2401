package io.healthpoint.it.quarkus.app;

import io.agroal.api.AgroalDataSource;
import io.healthpoint.Fleet;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** What the instances share. */
@Singleton
public class SharedTable {

    @Produces
    @Singleton
    @Fleet
    DataSource shared(AgroalDataSource pool) {
        return pool;
    }
}
