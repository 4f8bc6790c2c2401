package io.healthpoint.it.servers.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;

@ApplicationScoped
public class Signups {

    @PersistenceContext
    EntityManager entities;

    @Transactional
    public void add(LocalDateTime joined) {
        entities.persist(new Signup(joined));
    }

    public LocalDateTime last() {
        return entities.createQuery("select max(s.joined) from Signup s", LocalDateTime.class)
                .getSingleResult();
    }
}
