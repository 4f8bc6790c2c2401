package io.healthpoint.it.servers.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** Defines a pool of the server, where an application can do that with a driver of its own. */
@DataSourceDefinition(
        name = Pool.NAME,
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:tcp://127.0.0.1:" + Shop.PORT + "/mem:shop;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "secret",
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = Shop.SIZE)
@WebServlet("/pool")
public class Pool extends HttpServlet {

    /** Of the data source, in JNDI. */
    public static final String NAME = "java:app/jdbc/shop";

    private static final long serialVersionUID = 1;
}
