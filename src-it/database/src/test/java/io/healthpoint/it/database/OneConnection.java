package io.healthpoint.it.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool of one connection that does nothing to it: how it comes back is how it was left. */
final class OneConnection {

    private final Connection connection;
    private int taken;
    private int givenBack;

    OneConnection(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
    }

    Connection connection() {
        return connection;
    }

    int taken() {
        return taken;
    }

    int givenBack() {
        return givenBack;
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, values) -> lend());
    }

    private Object lend() {
        taken++;
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                    if (method.getName().equals("close")) {
                        givenBack++;
                        return null;
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
