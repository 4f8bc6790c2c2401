package app;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.admin.Admin;

@ApplicationScoped
public class KafkaHealth {

    /** With the application's own client: a new one for each run would cost more than the check. It sends no message. */
    @HealthCheck("kafka")
    Outcome kafka(Admin admin) throws Exception {
        int brokers = admin.describeCluster().nodes().get(4, SECONDS).size();
        return Outcome.of(brokers > 0, brokers + " brokers").with("brokers", brokers);
    }
}
