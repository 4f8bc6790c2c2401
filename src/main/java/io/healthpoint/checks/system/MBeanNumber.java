package io.healthpoint.checks.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * A number that an MBean tells.
 *
 * @param object the bean's name, or a pattern
 * @param attribute which one, or which part of a composite one
 * @param whole what it is a share of, another attribute of the bean; null where it is none
 */
record MBeanNumber(
        ObjectName object, String attribute, @Nullable String whole) {

    /** Of a share. */
    static final int DECIMALS = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BigDecimal read(MBeanServer server) throws JMException, NotTold {
        ObjectName bean = bean(server);
        BigDecimal part = number(server, bean, attribute);
        if (whole == null) {
            return part;
        }
        BigDecimal all = number(server, bean, whole);
        if (all.signum() <= 0) {
            throw new NotTold("no share can be told: the whole is " + all.toPlainString());
        }
        return part.multiply(HUNDRED).divide(all, DECIMALS, RoundingMode.HALF_UP);
    }

    private ObjectName bean(MBeanServer server) throws NotTold {
        if (!object.isPattern()) {
            return object;
        }
        Set<ObjectName> found = server.queryNames(object, null);
        if (found.size() != 1) {
            throw new NotTold(found.isEmpty() ? "no such bean" : found.size() + " beans have that name, not one");
        }
        return found.iterator().next();
    }

    private static BigDecimal number(MBeanServer server, ObjectName bean, String name) throws JMException, NotTold {
        Object value = value(server, bean, name);
        if (value instanceof Number number) {
            return decimal(number);
        }
        throw new NotTold("the attribute's value is not a number");
    }

    private static BigDecimal decimal(Number number) throws NotTold {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new NotTold("the attribute's value is no finite number");
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE;
        return whole ? BigDecimal.valueOf(number.longValue()) : BigDecimal.valueOf(value);
    }

    // Parts first: an attribute that itself has a dot in its name is rare, and costs an exception.
    private static Object value(MBeanServer server, ObjectName bean, String name) throws JMException {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return server.getAttribute(bean, name);
        }
        try {
            return part(server.getAttribute(bean, name.substring(0, dot)), name.substring(dot + 1));
        } catch (AttributeNotFoundException e) {
            return server.getAttribute(bean, name);
        }
    }

    private static Object part(Object value, String name) throws AttributeNotFoundException {
        if (!(value instanceof CompositeData composite)) {
            throw new AttributeNotFoundException(name);
        }
        if (composite.containsKey(name)) {
            return composite.get(name);
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new AttributeNotFoundException(name);
        }
        return part(part(value, name.substring(0, dot)), name.substring(dot + 1));
    }

    /** There is no number, for a reason in our own words. */
    static final class NotTold extends Exception {
        private static final long serialVersionUID = 1;

        NotTold(String reason) {
            super(reason);
        }
    }
}
