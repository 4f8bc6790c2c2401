package io.healthpoint.bridge.microprofile;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Member;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.health.HealthCheck;

/**
 * The application's procedures of MicroProfile Health, in CDI Lite: found when the application runs, among those that are there
 * because this asks for them. A bean in CDI Lite alone, see {@link LiteProcedures}.
 */
public class LiteProcedureChecks implements CheckSource {

    private final Instance<?> procedures;
    private final Dialect dialect;
    private final BeanManager beans;
    private final List<Dialect> dialects = Dialect.present();

    /**
     * Gives what the container has.
     *
     * @param procedures all of them; each that is there has use, so none is left out of the application
     * @param beans of the application
     */
    @Inject
    public LiteProcedureChecks(@Any Instance<HealthCheck> procedures, BeanManager beans) {
        this(procedures, new SpecifiedDialect(), beans);
    }

    /**
     * Gives those of another dialect.
     *
     * @param procedures all of them
     * @param dialect theirs
     * @param beans of the application
     */
    protected LiteProcedureChecks(Instance<?> procedures, Dialect dialect, BeanManager beans) {
        this.procedures = procedures;
        this.dialect = dialect;
        this.beans = beans;
        ResponseProvider.standBack();
    }

    @Override
    public Collection<Check> checks() {
        List<ProcedureBean> found = StreamSupport.stream(procedures.handles().spliterator(), false)
                .<Bean<?>>map(Instance.Handle::getBean)
                .map(bean -> ProcedureBean.of(bean, producer(bean), false, dialect))
                .toList();
        return ProcedureBean.checks(ProcedureBean.active(found, dialects), beans);
    }

    // Of a producer's product the container tells the class that has the producer, and no more.
    private Optional<Member> producer(Bean<?> bean) {
        Class<?> type = bean.getBeanClass();
        Set<String> groups = Dialect.groups(dialects, bean.getQualifiers());
        return dialect.type().isAssignableFrom(type)
                ? Optional.empty()
                : Stream.concat(Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredFields()))
                        .filter(member -> member.isAnnotationPresent(Produces.class))
                        .filter(member -> Dialect.groups(dialects, Set.of(member.getAnnotations()))
                                .equals(groups))
                        .map(Member.class::cast)
                        .findFirst();
    }
}
