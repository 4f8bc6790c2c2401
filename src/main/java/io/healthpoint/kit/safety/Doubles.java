package io.healthpoint.kit.safety;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Makes objects of JDBC's interfaces, with what all of them do. */
final class Doubles {

    private Doubles() {}

    static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Doubles.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Nothing, in whatever type is asked for. */
    @SuppressWarnings("ReferenceEquality") // a double is equal to itself alone
    static @Nullable Object byDefault(Object self, Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "unwrap" -> proxy;
            case "isWrapperFor" -> arguments != null && arguments[0] instanceof Class<?> type && type.isInstance(proxy);
            case "toString" -> self.getClass().getSimpleName();
            default -> nothing(method.getReturnType());
        };
    }

    static ResultSet oneRow() {
        AtomicBoolean before = new AtomicBoolean(true);
        return of(ResultSet.class, new InvocationHandler() {
            @Override
            public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
                return switch (method.getName()) {
                    case "next", "first" -> before.getAndSet(false);
                    case "getString", "getNString" -> "1";
                    case "getObject" -> 1;
                    case "getTimestamp" -> Timestamp.from(Instant.now());
                    case "getInt", "getLong", "getShort", "getByte", "getDouble", "getFloat", "getBoolean" ->
                        one(method.getReturnType());
                    default -> byDefault(this, proxy, method, arguments);
                };
            }
        });
    }

    static DatabaseMetaData metaData() {
        return of(DatabaseMetaData.class, new InvocationHandler() {
            @Override
            public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
                return switch (method.getName()) {
                    case "getURL" -> DataSourceDouble.URL;
                    case "getUserName" -> "app";
                    case "getDatabaseProductName" -> "Double";
                    default -> byDefault(this, proxy, method, arguments);
                };
            }
        });
    }

    private static Object one(Class<?> type) {
        Object array = Array.newInstance(type, 1);
        if (type == boolean.class) {
            Array.setBoolean(array, 0, true);
        } else {
            Array.setByte(array, 0, (byte) 1);
        }
        return Array.get(array, 0);
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
