package io.healthpoint.it.quarkus;

import io.healthpoint.it.Jdk;
import io.healthpoint.it.pair.Node;
import io.healthpoint.it.pair.PairContract;
import io.healthpoint.it.postgres.Postgres;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A table, by a bean that is the application's only data source. */
class FleetIT extends PairContract {

    private Postgres postgres;

    @BeforeAll
    void startDatabase() throws Exception {
        postgres = Postgres.start();
    }

    @AfterAll
    void stopDatabase() throws Exception {
        postgres.close();
    }

    @Override
    protected Node start(String name, List<String> settings) {
        String port = name.equals("a") ? "18480" : "18580";
        List<String> command = new ArrayList<>(List.of(Jdk.ofThisBuild().java(), "-Xmx192m"));
        command.addAll(settings);
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + postgres.plainUrl(),
                "-Dquarkus.datasource.username=postgres",
                "-Dhealthpoint.fleet.store=bean",
                "-Dhealthpoint.fleet.create=true",
                "-jar",
                System.getProperty("it.application")));
        return Node.start(name, URI.create("http://127.0.0.1:" + port), Map.of(), command);
    }
}
