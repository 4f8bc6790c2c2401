package com.example.signup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** The users of the demo, in a real table. */
@ApplicationScoped
public class UserRepository {

    private final String url = ConfigProvider.getConfig().getValue("demo.jdbc.url", String.class);

    @PostConstruct
    void signUpTheFirst() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists users (name varchar(80), signed_up timestamp with time zone)");
            statement.execute("insert into users values ('john', current_timestamp)");
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot prepare the demo's database: " + failure.getMessage(), failure);
        }
    }

    /** When the newest user signed up. */
    public Instant lastSignup() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("select max(signed_up) from users")) {
            newest.next();
            return newest.getTimestamp(1).toInstant();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read users: " + failure.getMessage(), failure);
        }
    }
}
