package io.healthpoint.it.start;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What a page has started, until it is stopped. */
final class Started {

    private Process process;
    private Folder folder;
    private List<String> stop = List.of();

    void begin(Folder where, Page page) throws Exception {
        folder = where;
        stop = page.stop();
        process = where.begin(page.start(), "server.log");
    }

    /** A command that has ended well has started a server that goes on by itself. */
    boolean mayStillAnswer() {
        return process != null && (process.isAlive() || process.exitValue() == 0);
    }

    void stop() throws Exception {
        if (process == null) {
            return;
        }
        folder.run(stop);
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            ended(one);
        }
    }

    // The next one may want its port.
    private static void ended(ProcessHandle handle) throws Exception {
        try {
            handle.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            handle.destroyForcibly();
            handle.onExit().get(20, TimeUnit.SECONDS);
        }
    }
}
