package io.healthpoint.types;

import io.healthpoint.keys.Key;
import io.healthpoint.keys.kinds.Kinds;
import java.util.List;

/** Built-in checks of mail and message brokers. */
public final class MessagingTypes {

    /** Where the connection factory is in JNDI. */
    public static final Key<String> FACTORY = Key.of(
                    "lookup", Kinds.text("JNDI name"), "name of the connection factory in JNDI; it may come later")
            .asRequired();

    /** A queue to look at. */
    public static final Key<String> QUEUE =
            Key.of("queue", Kinds.text("JNDI name"), "name of a queue in JNDI that it must be able to browse");

    /** Where the mail session is in JNDI. */
    public static final Key<String> SESSION = Key.of(
                    "lookup", Kinds.text("JNDI name"), "name of the mail session in JNDI; it may come later")
            .asRequired();

    /** A broker. */
    public static final CheckType JMS = CheckType.remote(
                    "jms", "a message broker is there, and a queue can be browsed", FACTORY, QUEUE)
            .needing("jakarta.jms.ConnectionFactory", "javax.naming.InitialContext");

    /** A mail server. */
    public static final CheckType MAIL = CheckType.remote(
                    "mail", "a mail server can be logged in to; nothing is sent", SESSION)
            .needing("jakarta.mail.Session", "javax.naming.InitialContext");

    static final List<CheckType> ALL = List.of(JMS, MAIL);

    private MessagingTypes() {}
}
