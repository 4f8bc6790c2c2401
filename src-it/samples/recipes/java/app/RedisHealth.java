package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import redis.clients.jedis.RedisClient;

@ApplicationScoped
public class RedisHealth {

    /** Through the application's own pool. Without a client: type tcp with send=PING\r\n and expect=PONG. */
    @HealthCheck("redis")
    boolean redis(RedisClient redis) {
        return redis.ping().equals("PONG");
    }
}
