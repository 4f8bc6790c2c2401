package app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A data source whose database is never there. */
@ApplicationScoped
public class Orders {

    @Produces
    static DataSource orders() {
        return (DataSource) Proxy.newProxyInstance(
                Orders.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("no secret.example.com", "08001");
                });
    }
}
