package io.healthpoint.it.servers.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MailSessionDefinition;

/** An application with a mail session of the server. */
@ApplicationScoped
@MailSessionDefinition(
        name = Post.NAME,
        host = "127.0.0.1",
        transportProtocol = "smtp",
        properties = "mail.smtp.port=" + Post.PORT)
public class Post {

    /** Of the session, in JNDI. */
    public static final String NAME = "java:app/mail/post";

    /** Of the mail server. */
    public static final int PORT = 18494;
}
