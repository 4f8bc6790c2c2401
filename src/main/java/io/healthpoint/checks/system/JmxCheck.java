package io.healthpoint.checks.system;

import io.healthpoint.Outcome;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.Callable;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Whether a number that an MBean of this JVM tells is within bounds: a pool of a server, a queue, a cache. Immutable, safe for use
 * by several threads.
 *
 * <p>UP: no bound holds, which it always is where none is set. DEGRADED: {@code warn} holds. DOWN: {@code down} holds, there is
 * no such bean (or several, where the name is a pattern) or attribute, it cannot be read, or its value is not a number; such a
 * value is not shown.
 *
 * <pre>{@code
 * JmxCheck.of("java.lang:type=Memory", "HeapMemoryUsage.used").of("HeapMemoryUsage.max").warn(Bound.parse(">80%"));
 * }</pre>
 */
public final class JmxCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final MBeanServer server;
    private final MBeanNumber asked;
    private final @Nullable Bound warn;
    private final @Nullable Bound down;

    JmxCheck(MBeanServer server, MBeanNumber asked, @Nullable Bound warn, @Nullable Bound down) {
        this.server = server;
        this.asked = asked;
        this.warn = warn;
        this.down = down;
    }

    /**
     * Reads an attribute, without bounds.
     *
     * @param object the bean's name, or a pattern that exactly one bean has
     * @param attribute the attribute; after a dot, a part of one that is composite ({@code HeapMemoryUsage.used})
     * @return the check
     * @throws IllegalArgumentException where the name is none
     */
    public static JmxCheck of(String object, String attribute) {
        try {
            MBeanNumber asked = new MBeanNumber(new ObjectName(object), attribute, null);
            return new JmxCheck(ManagementFactory.getPlatformMBeanServer(), asked, null, null);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(
                    "object must be an MBean's name, such as java.lang:type=Memory, was " + object, e);
        }
    }

    /**
     * Makes the number a share of another of the same bean, in hundredths; bounds are shares then.
     *
     * @param whole the attribute that is the whole
     * @return a copy with it
     */
    public JmxCheck of(String whole) {
        return new JmxCheck(server, new MBeanNumber(asked.object(), asked.attribute(), whole), warn, down);
    }

    /**
     * Sets what degrades.
     *
     * @param bound what must not hold; none by default
     * @return a copy with it
     */
    public JmxCheck warn(Bound bound) {
        return new JmxCheck(server, asked, bound, down);
    }

    /**
     * Sets what takes down.
     *
     * @param bound what must not hold; none by default
     * @return a copy with it
     */
    public JmxCheck down(Bound bound) {
        return new JmxCheck(server, asked, warn, bound);
    }

    @Override
    public Outcome call() {
        try {
            return judge(asked.read(server));
        } catch (MBeanNumber.NotTold e) {
            return Outcome.down(e.getMessage());
        } catch (InstanceNotFoundException e) {
            return Outcome.down("no such bean");
        } catch (AttributeNotFoundException e) {
            return Outcome.down("the bean has no such attribute");
        } catch (JMException | RuntimeException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "cannot read an attribute that is checked", e);
            return Outcome.down("the attribute cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Outcome judge(BigDecimal number) {
        Outcome outcome = data(outcome(number), "", number);
        outcome = warn == null ? outcome : data(outcome, ".warn", warn.number());
        return down == null ? outcome : data(outcome, ".down", down.number());
    }

    private Outcome outcome(BigDecimal number) {
        if (down != null && down.holds(number)) {
            return Outcome.down(written(number) + ", " + down.written());
        }
        if (warn != null && warn.holds(number)) {
            return Outcome.degraded(written(number) + ", " + warn.written());
        }
        return Outcome.up(written(number));
    }

    private Outcome data(Outcome outcome, String level, BigDecimal number) {
        return outcome.with((asked.whole() == null ? "value" : "value.percent") + level, number);
    }

    private String written(BigDecimal number) {
        BigDecimal shown = number.scale() > MBeanNumber.DECIMALS
                ? number.setScale(MBeanNumber.DECIMALS, RoundingMode.HALF_UP)
                : number;
        String text = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        return asked.whole() == null ? text : text + " %";
    }
}
