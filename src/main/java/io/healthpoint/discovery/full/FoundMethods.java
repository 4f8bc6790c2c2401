package io.healthpoint.discovery.full;

import io.healthpoint.discovery.BeanShape;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.reflection.AnnotatedMethods;
import io.healthpoint.discovery.reflection.LocalProxy;
import io.healthpoint.discovery.reflection.Product;
import io.healthpoint.discovery.reflection.Reflected;
import io.healthpoint.registry.Fault;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The annotated methods of all beans, collected while the container processes them. Thread-safe. */
final class FoundMethods {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final AnnotatedMethods annotated = new AnnotatedMethods();
    private final Queue<BeanMethod> methods = new ConcurrentLinkedQueue<>();
    private final Queue<Fault> withoutEffect = new ConcurrentLinkedQueue<>();

    /** Takes in what a bean has. */
    void lookAt(ProcessBean<?> event, BeanManager beans) {
        try {
            if (event instanceof ProcessManagedBean<?> managed) {
                lookAtClass(managed, beans);
            } else {
                Product.of(event)
                        .filter(product -> annotated.areIn(product.type()))
                        .forEach(product -> lookAtProduct(event.getBean(), product, beans));
            }
        } catch (LinkageError | TypeNotPresentException missing) {
            // The application runs without that type, and did so before this library was there.
            String reason = "healthpoint: no check is looked for in " + event.getBean() + ", for a type is missing";
            LOGGER.log(System.Logger.Level.DEBUG, reason, missing);
        }
    }

    /** All of them, in no order. */
    List<BeanMethod> all() {
        return Copies.numbered(methods);
    }

    /** All of them, as the rules see them. */
    List<CheckMethod> descriptions() {
        return all().stream().map(BeanMethod::description).toList();
    }

    /** Logs which annotations make no check. */
    void tellWithoutEffect() {
        withoutEffect.stream()
                .map(Fault::toString)
                .distinct()
                .forEach(fault -> LOGGER.log(System.Logger.Level.WARNING, fault));
    }

    private void lookAtClass(ProcessManagedBean<?> event, BeanManager beans) {
        AnnotatedType<?> type = event.getAnnotatedBeanClass();
        String name = event.getBean().getBeanClass().getName();
        List<AnnotatedMethod<?>> running = annotated.of(
                type,
                beans,
                method -> withoutEffect.add(
                        DefinitionErrors.withoutEffect(Reflected.shape(method.getJavaMember()), name)));
        for (AnnotatedMethod<?> method : running) {
            methods.add(
                    event instanceof ProcessSessionBean<?>
                            ? ofSessionBean(event.getBean(), type, method, beans)
                            : ofClass(event.getBean(), type, method, beans));
        }
    }

    private void lookAtProduct(Bean<?> bean, Product product, BeanManager beans) {
        BeanShape shape = BeanShape.produced(product.type().getName(), product.producer());
        for (AnnotatedMethod<?> method :
                annotated.of(beans.createAnnotatedType(product.type()), beans, otherwise -> {})) {
            methods.add(BeanMethod.of(method, Target.direct(bean, method.getJavaMember()), shape, beans));
        }
    }

    private static BeanMethod ofClass(
            Bean<?> bean, AnnotatedType<?> type, AnnotatedMethod<?> method, BeanManager beans) {
        boolean isProxied =
                beans.isNormalScope(bean.getScope()) || hasInterceptors(type, beans) || hasInterceptors(method, beans);
        BeanShape shape = BeanShape.ofClass(bean.getBeanClass().getName(), isProxied);
        return BeanMethod.of(method, Target.direct(bean, method.getJavaMember()), shape, beans);
    }

    private static BeanMethod ofSessionBean(
            Bean<?> bean, AnnotatedType<?> type, AnnotatedMethod<?> method, BeanManager beans) {
        LocalProxy proxy = new LocalProxy(type, bean.getTypes());
        Optional<LocalProxy.Call> call = proxy.callOf(method.getJavaMember());
        BeanShape shape = BeanShape.ofSession(bean.getBeanClass().getName(), proxy.described(call.isPresent()));
        Target target = call.map(found -> new Target(bean, found.view(), found.method(), true))
                .orElseGet(() -> Target.direct(bean, method.getJavaMember()));
        return BeanMethod.of(method, target, shape, beans);
    }

    private static boolean hasInterceptors(Annotated annotated, BeanManager beans) {
        return annotated.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Interceptors.class || beans.isInterceptorBinding(type));
    }
}
