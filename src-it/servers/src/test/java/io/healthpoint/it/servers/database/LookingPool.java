package io.healthpoint.it.servers.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** The same for TomEE, whose pool keeps dead connections unless it is told to look at them. */
@DataSourceDefinition(
        name = Pool.NAME,
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:tcp://127.0.0.1:" + Shop.PORT + "/mem:shop;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "secret",
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = Shop.SIZE,
        properties = {"TestOnBorrow=true", "ValidationQuery=SELECT 1", "MaxTotal=" + Shop.SIZE, "MaxActive=" + Shop.SIZE
        })
@WebServlet("/pool")
public class LookingPool extends HttpServlet {

    private static final long serialVersionUID = 1;
}
