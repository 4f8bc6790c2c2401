package io.healthpoint.beans;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The application's data sources that are beans. Loaded only where a check asks for one. */
public final class DataSourceBeans {

    private final BeanManager beans;

    /**
     * Looks for none yet.
     *
     * @param beans the application's
     */
    public DataSourceBeans(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * Tells what keeps a bean from being found.
     *
     * @param name its name; empty = it is the only one, or the one without qualifiers
     * @return what is there instead; empty where one is found
     */
    public Optional<String> missing(Optional<String> name) {
        try {
            return resolve(name).isPresent() ? Optional.empty() : Optional.of("none");
        } catch (AmbiguousResolutionException several) {
            return Optional.of("more than one");
        }
    }

    /**
     * Finds a bean.
     *
     * @param name its name; empty = it is the only one, or the one without qualifiers
     * @return the data source
     * @throws IllegalStateException where there is none
     */
    public DataSource find(Optional<String> name) {
        Bean<?> bean = resolve(name).orElseThrow(() -> new IllegalStateException("no such bean"));
        return (DataSource) beans.getReference(bean, DataSource.class, beans.createCreationalContext(bean));
    }

    private Optional<Bean<?>> resolve(Optional<String> name) {
        return name.map(text -> beans.getBeans(DataSource.class, NamedLiteral.of(text)))
                .map(this::one)
                .orElseGet(() -> one(beans.getBeans(DataSource.class))
                        .or(() -> one(beans.getBeans(DataSource.class, Any.Literal.INSTANCE))));
    }

    private Optional<Bean<?>> one(Set<Bean<?>> found) {
        return Optional.ofNullable(beans.resolve(found));
    }
}
