package app;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.healthpoint.Fleet;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

/** A member of Hazelcast in each instance. */
@ApplicationScoped
public class Grid {

    private static final int MEMBERS = 10;

    private HazelcastInstance hazelcast;

    @PostConstruct
    void join() {
        Config config = new Config();
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        // The container ends it, once nothing needs it any more.
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "2");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "2");
        config.getMapConfig("fleet").setBackupCount(2);
        listen(config, Integer.getInteger("app.port"));
        hazelcast = Hazelcast.newHazelcastInstance(config);
    }

    /** With the application, not with its first use. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object starting) {}

    @PreDestroy
    void leave() {
        hazelcast.shutdown();
    }

    @Produces
    @Fleet
    @ApplicationScoped
    IMap<String, String> shared() {
        return hazelcast.getMap("fleet");
    }

    private static void listen(Config config, int port) {
        config.getNetworkConfig().setPort(port).setPortCount(MEMBERS);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
        for (int member = 0; member < MEMBERS; member++) {
            join.getTcpIpConfig().addMember("127.0.0.1:" + (port + member));
        }
    }
}
