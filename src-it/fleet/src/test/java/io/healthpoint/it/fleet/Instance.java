package io.healthpoint.it.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Server;
import io.healthpoint.it.postgres.Signal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of the application. */
final class Instance {

    static final String USER = "john";
    static final String PASSWORD = "doe";

    private static final long MOST_SECONDS = 30;

    private final String name;
    private final Process process;
    private final Server server;

    private Instance(String name, Process process) {
        this.name = name;
        this.process = process;
        this.server = Server.of(process);
    }

    /** Returns once it serves. */
    static Instance awaited(String name, Process process) {
        return new Instance(name, process);
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    String output() {
        return server.output();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As one who may see details. */
    Answer get(String path) {
        long start = System.nanoTime();
        return answer(server.getAs(USER, PASSWORD, path), start);
    }

    /** The fleet as it sees it. */
    Answer fleet() {
        return get("/health/fleet");
    }

    /** As anybody. */
    Answer getAsStranger(String path) {
        long start = System.nanoTime();
        return answer(server.get(path), start);
    }

    /** Without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** In order. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as(output()).isTrue();
    }

    void hold() {
        Signal.STOP.send(List.of(process.toHandle()));
    }

    void goOn() {
        Signal.CONT.send(List.of(process.toHandle()));
    }

    @Override
    public String toString() {
        return "--- " + name + ", process " + pid() + (isAlive() ? "" : ", ended") + "\n" + output();
    }

    private static Answer answer(HttpResponse<String> response, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Answer(response.statusCode(), response.body(), took);
    }
}
