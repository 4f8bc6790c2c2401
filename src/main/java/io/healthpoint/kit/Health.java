package io.healthpoint.kit;

import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.StatusChange;
import io.healthpoint.kit.safety.Examination;
import io.healthpoint.kit.safety.Subject;
import io.healthpoint.kit.stage.Stage;
import io.healthpoint.kit.stage.Trial;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Selection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The health of the application under test: a parameter of a test method, or a field, of a class annotated with
 * {@link HealthpointTest}. New for each test method. For the thread of the test.
 *
 * <p>Checks run as they do in a server, on threads of their own, with their deadlines, thresholds and settings, but the clock
 * stands still. It moves when the test moves it, and while a probe waits for a check that is held: then it jumps to the
 * next thing that is due, so that a deadline of five seconds costs the test none. What checks themselves read,
 * {@code Instant.now()}, is the machine's clock; give them {@link #clock()} where that matters.
 *
 * <p>A check is named as in a report, or by its last part: {@code userSignup} for {@code com.acme.SignupHealth.userSignup}.
 * An unknown name is an {@link IllegalArgumentException} that says which checks there are.
 */
public final class Health {

    private final Stage stage;

    Health(Stage stage) {
        this.stage = stage;
    }

    /**
     * Asks all checks, as a GET of {@code /health/} does. Each call is a run of its own, and counts towards thresholds.
     *
     * @return what an entitled caller sees
     */
    public Report probe() {
        return trial().probe(Selection.ALL);
    }

    /**
     * Asks the checks of a group, as a GET of {@code /health/ready} does. Each call is a run of its own, and counts towards
     * thresholds.
     *
     * @param group such as {@code ready}
     * @return what an entitled caller sees
     * @throws IllegalArgumentException where there is no such group
     */
    public Report probe(String group) {
        return trial().probe(new Selection(group, Set.of(), Set.of()));
    }

    /**
     * Moves the clock, and does on the way what is due: background runs, deadlines, the end of what is slow.
     *
     * @param duration how far, zero or more
     * @return this
     */
    public Health pass(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards, but was told to pass " + duration);
        }
        trial().clock().pass(duration);
        return this;
    }

    /**
     * Has a check say something instead of running, from its next run on until {@link #release}.
     *
     * @param name of the check
     * @param outcome what it says
     * @return this
     */
    public Health force(String name, Outcome outcome) {
        trial().interventions().force(found(name), outcome);
        return this;
    }

    /**
     * Has a check take a time, by the clock of the test, before it runs, from its next run on until {@link #release}. It heeds
     * its interruption.
     *
     * @param name of the check
     * @param duration how long, more than zero
     * @return this
     */
    public Health slow(String name, Duration duration) {
        trial().interventions().slow(found(name), duration);
        return this;
    }

    /**
     * Has a check hang, from its next run on until {@link #release}; as what hangs in a socket, it does not heed its
     * interruption.
     *
     * @param name of the check
     * @return this
     */
    public Health hang(String name) {
        trial().interventions().hang(found(name));
        return this;
    }

    /**
     * Lets a check do what it does by itself; one that hangs goes on, and this waits until it has ended.
     *
     * @param name of the check
     * @return this
     */
    public Health release(String name) {
        trial().interventions().release(found(name));
        trial().clock().pass(Duration.ZERO);
        return this;
    }

    /**
     * Returns what has changed since the test began, of checks and of the whole.
     *
     * @return in order
     */
    public List<StatusChange> changes() {
        return trial().changes();
    }

    /**
     * Returns the clock of the test, to be given to what the checks ask for the time.
     *
     * @return begins at the real time, stands still until it is moved
     */
    public InstantSource clock() {
        return trial().clock().time().instants();
    }

    /**
     * Returns a bean of the application under test: the object itself, not its client proxy, so that fields can be set too.
     *
     * @param <T> its type
     * @param type the class or interface
     * @return the only bean of that type, whatever its qualifiers
     */
    public <T> T bean(Class<T> type) {
        return stage.bean(type);
    }

    /**
     * Returns what the application under test would inject.
     *
     * @return the same checks by the same clock; {@link Healthpoint#report()} asks only those that are not held
     */
    public Healthpoint healthpoint() {
        return trial().healthpoint();
    }

    /**
     * Tries one check out where things go wrong, in real time; see {@link Safety}. Its deadline is the one that it has.
     *
     * @param name of the check
     * @throws AssertionError where it does something wrong; says all of it, and how to mend it
     */
    public void assertSafe(String name) {
        Trial trial = trial();
        Check check = trial.check(name);
        Duration timeout = Objects.requireNonNull(check.policy().timeout());
        Subject subject = new Subject(
                "the check \"" + check.name() + '"',
                () -> begun(trial, check),
                timeout,
                check.policy().interrupt());
        Safety.require(Examination.of(subject));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // who tries it out waits for it
    private static Object begun(Trial trial, Check check) throws Throwable {
        return trial.run(check);
    }

    Trial trial() {
        return stage.trial();
    }

    private String found(String name) {
        return trial().names().find(name);
    }
}
