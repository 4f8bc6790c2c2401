package app;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class RabbitHealth {

    /** The connection that the application has already. To open a channel is a round trip. */
    @HealthCheck("rabbitmq")
    void rabbitmq(Connection connection) throws Exception {
        try (Channel channel = connection.createChannel()) {
            channel.queueDeclarePassive("orders");
        }
    }
}
