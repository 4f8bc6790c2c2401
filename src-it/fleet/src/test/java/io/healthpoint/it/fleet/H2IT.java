package io.healthpoint.it.fleet;

import java.sql.SQLException;
import java.util.List;
import org.h2.tools.Server;

/** Three instances that share a table of H2. */
class H2IT extends TableContract {

    // In memory, but not the server's own: it is there again when the server is.
    private static final String DATABASE = "mem:fleet;DB_CLOSE_DELAY=-1";

    private Server server;

    @Override
    Instances open() throws Exception {
        start("0");
        return Instances.of("table", List.of("app.database=" + url(), "healthpoint.fleet.create=true"));
    }

    @Override
    void close() {
        server.stop();
    }

    @Override
    int longest() {
        return 65_536;
    }

    @Override
    String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + '/' + DATABASE;
    }

    @Override
    void take() {
        server.stop();
    }

    @Override
    void giveBack() throws SQLException {
        start(String.valueOf(server.getPort()));
    }

    private void start(String port) throws SQLException {
        server = Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
    }
}
