package io.healthpoint.bench.fleet;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.healthpoint.fleet.grid.MapStore;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.table.TableStore;
import io.healthpoint.it.postgres.Postgres;
import java.util.List;

/**
 * What instances share, for real.
 *
 * @param name of the product
 * @param stores of which each instance uses one; all of them show the same entries
 * @param end stops the product
 */
record Shared(String name, List<Store> stores, AutoCloseable end) implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int PORT = 5791;
    private static final int MEMBERS = 2;

    /** A table of PostgreSQL, as it comes. */
    static Shared postgres() throws Exception {
        Postgres postgres = Postgres.start();
        HikariDataSource pool = pool(postgres);
        return new Shared("PostgreSQL", List.of(new TableStore(pool, true)), () -> {
            pool.close();
            postgres.close();
        });
    }

    static HikariDataSource pool(Postgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.url());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** A map of Hazelcast with two members, which talk over the loopback interface. */
    static Shared hazelcast() {
        List<HazelcastInstance> members = List.of(member(0), member(1));
        List<Store> stores = members.stream()
                .<Store>map(member -> new MapStore(member.<String, String>getMap("fleet")))
                .toList();
        return new Shared("Hazelcast", stores, () -> members.forEach(HazelcastInstance::shutdown));
    }

    /** The store of an instance. */
    Store of(int instance) {
        return stores.get(instance % stores.size());
    }

    @Override
    public void close() throws Exception {
        end.close();
    }

    private static HazelcastInstance member(int number) {
        Config config = new Config();
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.getNetworkConfig().setPort(PORT + number).setPortAutoIncrement(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
        for (int member = 0; member < MEMBERS; member++) {
            join.getTcpIpConfig().addMember("127.0.0.1:" + (PORT + member));
        }
        return Hazelcast.newHazelcastInstance(config);
    }
}
