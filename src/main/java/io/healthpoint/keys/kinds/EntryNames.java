package io.healthpoint.keys.kinds;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Names of entries in a directory. Loaded only where JNDI is there. */
final class EntryNames {

    private EntryNames() {}

    static boolean areRight(String text) {
        try {
            return new LdapName(text).size() > 0;
        } catch (InvalidNameException wrong) {
            return false;
        }
    }
}
