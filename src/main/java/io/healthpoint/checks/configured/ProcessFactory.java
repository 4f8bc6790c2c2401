package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.checks.system.Bound;
import io.healthpoint.checks.system.DeadlockCheck;
import io.healthpoint.checks.system.DescriptorsCheck;
import io.healthpoint.checks.system.HeapCheck;
import io.healthpoint.checks.system.JmxCheck;
import io.healthpoint.checks.system.ThreadsCheck;
import io.healthpoint.types.Given;
import io.healthpoint.types.ProcessTypes;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Makes checks of this process. */
final class ProcessFactory {

    private ProcessFactory() {}

    static Callable<Outcome> heap(Given given, Duration timeout, Surroundings surroundings) {
        return HeapCheck.of()
                .warn(given.get(ProcessTypes.HEAP_WARN))
                .down(given.get(ProcessTypes.HEAP_DOWN))
                .pauseWarn(given.get(ProcessTypes.PAUSE_WARN))
                .pauseDown(given.get(ProcessTypes.PAUSE_DOWN))
                .window(given.get(ProcessTypes.WINDOW));
    }

    static Callable<Outcome> deadlock(Given given, Duration timeout, Surroundings surroundings) {
        return DeadlockCheck.of();
    }

    static Callable<Outcome> threads(Given given, Duration timeout, Surroundings surroundings) {
        ThreadsCheck check = ThreadsCheck.of();
        ThreadsCheck warned =
                given.find(ProcessTypes.THREADS_WARN).map(check::warn).orElse(check);
        return given.find(ProcessTypes.THREADS_DOWN).map(warned::down).orElse(warned);
    }

    static Callable<Outcome> descriptors(Given given, Duration timeout, Surroundings surroundings) {
        return DescriptorsCheck.of()
                .warn(given.get(ProcessTypes.DESCRIPTORS_WARN))
                .down(given.get(ProcessTypes.DESCRIPTORS_DOWN));
    }

    static Callable<Outcome> jmx(Given given, Duration timeout, Surroundings surroundings) {
        JmxCheck check = JmxCheck.of(given.required(ProcessTypes.OBJECT), given.required(ProcessTypes.ATTRIBUTE));
        JmxCheck share = given.find(ProcessTypes.OF).map(check::of).orElse(check);
        JmxCheck warned = given.find(ProcessTypes.JMX_WARN)
                .map(text -> share.warn(Bound.parse(text)))
                .orElse(share);
        return given.find(ProcessTypes.JMX_DOWN)
                .map(text -> warned.down(Bound.parse(text)))
                .orElse(warned);
    }
}
