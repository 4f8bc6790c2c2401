package io.healthpoint;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bean that all instances of an application share, where {@code healthpoint.fleet.store} is {@code bean}: a
 * {@code ConcurrentMap<String, String>} such as Hazelcast's {@code IMap} or Infinispan's {@code Cache}, a
 * {@code javax.cache.Cache<String, String>} or {@code CacheManager}, or a {@code DataSource}. There must be exactly one.
 *
 * <p>One store serves one application: two applications want two maps, or two tables.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Fleet {

    /** The annotation, for looking the bean up. */
    final class Literal extends AnnotationLiteral<Fleet> implements Fleet {

        /** The only one there need be. */
        public static final Literal INSTANCE = new Literal();

        private static final long serialVersionUID = 1L;

        private Literal() {}
    }
}
