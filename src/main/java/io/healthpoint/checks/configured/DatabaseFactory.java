package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.beans.DataSourceBeans;
import io.healthpoint.checks.database.DataSourceCheck;
import io.healthpoint.keys.kinds.Address;
import io.healthpoint.types.DatabaseTypes;
import io.healthpoint.types.Given;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Makes checks of databases. */
final class DatabaseFactory {

    private DatabaseFactory() {}

    static Callable<Outcome> dataSource(Given given, Duration timeout, Surroundings surroundings) {
        Optional<String> lookup = given.find(DatabaseTypes.LOOKUP);
        if (lookup.isPresent()) {
            return new LookedUp<>(lookup.get(), DataSource.class, found -> of(found, given, timeout));
        }
        return of(new DataSourceBeans(surroundings.beans()).find(given.find(DatabaseTypes.BEAN)), given, timeout);
    }

    private static DataSourceCheck of(DataSource source, Given given, Duration timeout) {
        DataSourceCheck check = DataSourceCheck.of(source)
                .within(timeout)
                .acquire(given.get(DatabaseTypes.ACQUIRE))
                .writable(given.get(DatabaseTypes.WRITABLE))
                .exhausted(Status.valueOf(given.get(DatabaseTypes.EXHAUSTED).toUpperCase(Locale.ROOT)));
        Optional<String> query = given.find(DatabaseTypes.QUERY);
        DataSourceCheck asking = query.isPresent() ? check.query(query.get()) : check;
        Optional<Address> address = given.find(DatabaseTypes.ADDRESS);
        return address.isPresent()
                ? asking.address(address.get().host(), address.get().port())
                : asking;
    }
}
