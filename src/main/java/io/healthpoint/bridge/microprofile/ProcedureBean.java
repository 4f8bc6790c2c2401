package io.healthpoint.bridge.microprofile;

import io.healthpoint.Groups;
import io.healthpoint.Policy;
import io.healthpoint.beans.BeanInstance;
import io.healthpoint.registry.Check;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * A bean that is a health check procedure.
 *
 * @param bean a class, a producer's product, or what another extension made
 * @param name its class, or the class and name of its producer; several beans may have one
 * @param origin the place in the code
 * @param groups at least one
 * @param isSessionBean whether it is an Enterprise Bean
 */
record ProcedureBean(Bean<?> bean, String name, String origin, Set<String> groups, boolean isSessionBean) {

    private static final Map<Class<? extends Annotation>, String> GROUPS = Map.of(
            Liveness.class, Groups.LIVE,
            Readiness.class, Groups.READY,
            Startup.class, Groups.STARTED);

    /** Empty where a bean is none: without one of the qualifiers a procedure is not active. */
    static Optional<ProcedureBean> of(ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (!bean.getTypes().contains(HealthCheck.class)) {
            return Optional.empty(); // nearly every bean of an application
        }
        Set<String> groups = bean.getQualifiers().stream()
                .map(Annotation::annotationType)
                .filter(GROUPS::containsKey)
                .map(GROUPS::get)
                .collect(Collectors.toSet());
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        String type = bean.getBeanClass().getName();
        boolean isSessionBean = event instanceof ProcessSessionBean<?>;
        return event.getAnnotated() instanceof AnnotatedMember<?> producer
                ? Optional.of(produced(bean, type, producer.getJavaMember(), groups))
                : Optional.of(new ProcedureBean(bean, type, type, groups, isSessionBean));
    }

    private static ProcedureBean produced(Bean<?> bean, String type, Member producer, Set<String> groups) {
        return new ProcedureBean(bean, type + '.' + producer.getName(), producer.toString(), groups, false);
    }

    /** One check a bean; those after the first of a name get a number, for a check's name is unique. */
    static List<Check> checks(List<ProcedureBean> beans, BeanManager manager) {
        Map<String, Integer> seen = new HashMap<>();
        List<Check> checks = new ArrayList<>();
        for (ProcedureBean bean : beans) {
            int number = seen.merge(bean.name(), 1, Integer::sum);
            checks.add(bean.check(number == 1 ? bean.name() : bean.name() + '#' + number, manager));
        }
        return checks;
    }

    private Check check(String unique, BeanManager manager) {
        Policy policy = Policy.DEFAULT.inGroups(groups.toArray(String[]::new));
        BeanInstance instance = new BeanInstance(bean, HealthCheck.class, isSessionBean, manager);
        return new Check(unique, policy, origin, new HealthProcedure(instance));
    }
}
