package io.healthpoint.it.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Agroal, the pool of Quarkus. */
class AgroalIT extends PostgresContract {

    @Override
    DataSource open(String url, String user, String password) throws SQLException {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(true)
                .connectionPoolConfiguration(pool -> pool.maxSize(SIZE)
                        .acquisitionTimeout(LIMIT)
                        .validateOnBorrow(true)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))));
        return AgroalDataSource.from(configuration);
    }

    @Override
    void close(DataSource pool) {
        ((AgroalDataSource) pool).close();
    }

    @Override
    void empty(DataSource pool) {
        ((AgroalDataSource) pool).flush(FlushMode.GRACEFUL);
    }

    @Override
    boolean counts() {
        return true;
    }
}
