package app;

import com.mongodb.client.MongoClient;
import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

@ApplicationScoped
public class MongoHealth {

    /** A replica set without a primary answers a ping, and takes no changes: so it is asked for that too. */
    @HealthCheck("mongodb")
    Outcome mongodb(MongoClient client) {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
        boolean writable = hello.getBoolean("isWritablePrimary", false);
        return Outcome.of(writable, writable ? "a primary answers" : "no primary: it takes no changes");
    }
}
