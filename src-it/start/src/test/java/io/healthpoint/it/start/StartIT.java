package io.healthpoint.it.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.healthpoint.it.Jdk;
import io.healthpoint.it.Programs;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From an empty folder to the first answer, by the page's own text. */
class StartIT {

    private static final Path PAGES = Path.of(System.getProperty("it.pages"));
    private static final Path WORK = Path.of(System.getProperty("it.work"));
    private static final Duration LIMIT = Duration.ofMinutes(4);

    // No command of theirs has a port: it stands in a file of the server.
    private static final Set<String> AT_ITS_OWN_PORT = Set.of("tomcat", "tomee", "glassfish");

    private final Started started = new Started();

    static Stream<String> pages() {
        return Stream.of(System.getProperty("start.pages").split(","));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoDoesWhatThePageSaysGetsTheAnswerOfThePage(String name) throws Exception {
        assumeTrue(Programs.onPath("curl").isPresent(), "no curl here");
        Jdk jdk = jdk(name.equals("helidon") ? 21 : 17);
        Path file = PAGES.resolve("start-" + name + ".md");
        int port = AT_ITS_OWN_PORT.contains(name) ? free(8080) : free(0);
        Page page = Page.of(file, port);
        Folder folder = Folder.empty(WORK.resolve(name), jdk.home().toString(), port);
        long begin = System.nanoTime();

        folder.write(page.files());
        folder.run(page.build());
        started.begin(folder, page);

        assertThat(firstAnswer(folder, page))
                .as(() -> folder.said("server.log"))
                .isEqualTo(page.answer());
        System.out.printf("%s: first answer after %d s%n", name, (System.nanoTime() - begin) / 1_000_000_000);
    }

    @AfterEach
    void stop() throws Exception {
        started.stop();
    }

    private String firstAnswer(Folder folder, Page page) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        String answer = folder.answer(page.ask());
        // A server answers 404 until the application is there.
        while (!answer.equals(page.answer()) && started.mayStillAnswer() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = folder.answer(page.ask());
        }
        return answer;
    }

    private static Jdk jdk(int version) {
        List<Jdk> good = Stream.concat(Stream.of(Jdk.ofThisBuild()), Jdk.installed())
                .filter(jdk -> jdk.version() >= version)
                .toList();
        assumeTrue(!good.isEmpty(), "no JDK " + version + " here");
        return good.get(0);
    }

    private static int free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        }
    }
}
