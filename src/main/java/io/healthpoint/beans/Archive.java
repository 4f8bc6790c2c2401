package io.healthpoint.beans;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;

/**
 * The bean archive that a bean stands in.
 *
 * <p>Weld has a bean manager for each: what is visible from there, and which alternatives are selected there (CDI 4.0,
 * section 5.1), only that one knows. The API gives an extension the manager of its own archive, from where the
 * application's beans may not even be visible; Weld's beans say which is theirs. OpenWebBeans has one manager for all.
 */
final class Archive {

    private Archive() {}

    static BeanManager managerOf(Bean<?> bean, BeanManager otherwise) {
        try {
            return (BeanManager) bean.getClass().getMethod("getBeanManager").invoke(bean);
        } catch (ReflectiveOperationException | RuntimeException notWelds) {
            return otherwise;
        }
    }
}
