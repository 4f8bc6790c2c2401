package io.healthpoint.discovery.full;

import io.healthpoint.beans.BeanInstance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/**
 * What a check method is called on.
 *
 * @param bean the bean
 * @param type one of its types, which has the method unless reflection finds it in the object itself
 * @param method as that type has it
 * @param isSessionBean whether the bean is an Enterprise Bean, which only its proxy may call
 */
record Target(Bean<?> bean, Type type, Method method, boolean isSessionBean) {

    // A bean may hide its class behind an interface, and that of a product is its producer's.
    static Target direct(Bean<?> bean, Method method) {
        Class<?> declaring = method.getDeclaringClass();
        Type type = bean.getTypes().contains(declaring) ? declaring : Object.class;
        return new Target(bean, type, method, false);
    }

    BeanInstance instance(BeanManager beans) {
        return new BeanInstance(bean, type, isSessionBean, beans);
    }
}
