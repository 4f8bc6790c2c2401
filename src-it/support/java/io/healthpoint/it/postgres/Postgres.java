package io.healthpoint.it.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import io.healthpoint.it.Programs;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of its own, from the archive that lies on the class path. It refuses to run as root, and is nobody then. */
public final class Postgres implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ARCHIVE = "postgres-linux-%s.txz";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private final Path home;
    private final int port;
    private final List<String> settings;
    private Process process;

    private Postgres(Path home, int port, List<String> settings) {
        this.home = home;
        this.port = port;
        this.settings = settings;
    }

    /**
     * A new one, with one database, and a user "guarded" who needs a password once {@link #sql} gave it one.
     *
     * @param settings such as {@code max_connections=10}
     */
    public static Postgres start(String... settings) throws IOException {
        // Not in the build's directory, which nobody need be able to enter.
        Path home = Files.createTempDirectory("healthpoint-postgres");
        unpack(home);
        Postgres postgres = new Postgres(home, freePort(), List.of(settings));
        postgres.run("bin/initdb", "-D", "data", "-U", "postgres", "-A", "trust", "-N", "--no-locale");
        postgres.demandPasswordOf("guarded");
        postgres.startAgain();
        return postgres;
    }

    public String url() {
        return plainUrl() + "?user=postgres";
    }

    /** Without a user. */
    public String plainUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Does something as its owner; returns what the first row says, or nothing. */
    public String sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement one = connection.createStatement()) {
            if (!one.execute(statement)) {
                return "";
            }
            ResultSet rows = one.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** From now on a standby, whose primary is out of reach: it answers, and takes no changes until it is promoted. */
    public void startAgainAsStandby() throws IOException, InterruptedException {
        stop();
        Files.createFile(home.resolve("data/standby.signal"));
        startAgain();
    }

    /** In order: clients are sent away. */
    private void stop() throws IOException, InterruptedException {
        Signal.INT.send(List.of(process.toHandle()));
        process.waitFor();
    }

    /** Returns when it answers. */
    public void startAgain() throws IOException {
        List<String> command = command("bin/postgres", "-D", "data", "-p", String.valueOf(port));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        while (!answers()) {
            assertThat(process.isAlive()).as(Files.readString(log().toPath())).isTrue();
        }
    }

    /** First the process that makes the others, so that none is overlooked. */
    public void pause() {
        Signal.STOP.send(List.of(process.toHandle()));
        Signal.STOP.send(children());
    }

    public void resume() {
        Signal.CONT.send(children());
        Signal.CONT.send(List.of(process.toHandle()));
    }

    /** Without a word to its clients. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> children = children();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
        }
    }

    private static void unpack(Path home) throws IOException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        Path archive = home.resolve("archive");
        try (InputStream packed = Postgres.class.getResourceAsStream("/" + ARCHIVE.formatted(machine))) {
            Files.copy(packed, archive);
        }
        check(Ended.of(LIMIT, List.of("tar", "-xJf", archive.toString(), "-C", home.toString())));
        if (Programs.isRoot()) {
            check(Ended.of(LIMIT, List.of("chown", "-R", "nobody", home.toString())));
        }
    }

    private void run(String... arguments) {
        List<String> in = new ArrayList<>(List.of("env", "-C", home.toString()));
        in.addAll(command(arguments));
        check(Ended.of(LIMIT, in));
    }

    private void demandPasswordOf(String user) throws IOException {
        Path rules = home.resolve("data/pg_hba.conf");
        String all = Files.readString(rules);
        Files.writeString(rules, "host all " + user + " 127.0.0.1/32 scram-sha-256\n" + all);
    }

    private static void check(Ended ended) {
        assertThat(ended.well()).as(ended.output()).isTrue();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(Programs.isRoot() ? AS_NOBODY : List.of());
        command.addAll(List.of(arguments));
        return command;
    }

    private List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    private File log() {
        return home.resolve("log").toFile();
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url()).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
