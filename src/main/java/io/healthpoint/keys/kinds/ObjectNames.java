package io.healthpoint.keys.kinds;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Names of MBeans. Loaded only where JMX is there. */
final class ObjectNames {

    private ObjectNames() {}

    static boolean areRight(String text) {
        try {
            return !new ObjectName(text).isPattern();
        } catch (MalformedObjectNameException wrong) {
            return false;
        }
    }
}
