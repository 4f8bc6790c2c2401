package io.healthpoint.it.fleetservers;

import io.healthpoint.it.Jdk;
import io.healthpoint.it.pair.Node;
import io.healthpoint.it.pair.PairContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Its own Hazelcast, by the JCache manager that it has in JNDI. */
class PayaraMicroIT extends PairContract {

    private static final Path WORK = Path.of(System.getProperty("it.work"), "payara-micro");
    private static final String LOOPBACK = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";

    @Override
    protected Node start(String name, List<String> settings) throws IOException {
        boolean isFirst = name.equals("a");
        String port = isFirst ? "18480" : "18580";
        Files.createDirectories(WORK);
        new Application().writeTo(WORK);
        Path preboot = Files.writeString(WORK.resolve("preboot.txt"), LOOPBACK);
        List<String> command = new ArrayList<>(List.of(Jdk.ofThisBuild().java(), "-Xmx384m"));
        command.addAll(settings);
        command.addAll(List.of(
                "-Dhealthpoint.fleet.store=payara/CacheManager",
                // By itself it stops on a signal, before the application does.
                "-Dhazelcast.shutdownhook.enabled=false",
                "-Dhazelcast.socket.bind.any=false",
                "-Dhazelcast.phone.home.enabled=false",
                "-jar",
                System.getProperty("it.payara.micro")));
        command.addAll(List.of("--name", name, "--port", port, "--prebootcommandfile", preboot.toString()));
        command.addAll(List.of("--clustermode", "tcpip:127.0.0.1:6900,127.0.0.1:6901", "--nohostaware"));
        command.addAll(List.of("--interfaces", "127.0.0.1", "--startport", isFirst ? "6900" : "6901"));
        command.addAll(List.of("--deploy", WORK.resolve("shop.war").toString(), "--contextroot", "shop"));
        return Node.start(name, URI.create("http://127.0.0.1:" + port + "/shop"), Map.of(), command);
    }
}
