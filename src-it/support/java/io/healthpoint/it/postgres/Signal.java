package io.healthpoint.it.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@link ProcessHandle} cannot send. */
public enum Signal {
    STOP,
    CONT,
    INT;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    public void send(List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name()));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        Ended ended = Ended.of(LIMIT, command);
        assertThat(ended.well()).as(ended.output()).isTrue();
    }
}
