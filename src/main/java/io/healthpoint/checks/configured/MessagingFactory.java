package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.checks.messaging.JmsCheck;
import io.healthpoint.checks.messaging.MailCheck;
import io.healthpoint.types.Given;
import io.healthpoint.types.MessagingTypes;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Makes checks of mail and message brokers. */
final class MessagingFactory {

    private MessagingFactory() {}

    static Callable<Outcome> jms(Given given, Duration timeout, Surroundings surroundings) {
        return new LookedUp<>(
                given.required(MessagingTypes.FACTORY),
                ConnectionFactory.class,
                factory -> browsing(JmsCheck.of(factory).within(timeout), given.find(MessagingTypes.QUEUE)));
    }

    private static Callable<Outcome> browsing(JmsCheck check, Optional<String> queue) {
        return queue.isPresent() ? new LookedUp<>(queue.get(), Queue.class, check::queue) : check;
    }

    static Callable<Outcome> mail(Given given, Duration timeout, Surroundings surroundings) {
        return new LookedUp<>(given.required(MessagingTypes.SESSION), Session.class, session -> MailCheck.of(session)
                .within(timeout));
    }
}
