package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmxCheckTest {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();

    @BeforeEach
    void register() throws JMException {
        Object inner = composite("used", 700L, SimpleType.LONG);
        server.registerMBean(
                new Bean(Map.of(
                        "Depth",
                        1200,
                        "Load",
                        0.123456,
                        "Max",
                        new AtomicLong(2000),
                        "Unlimited",
                        -1,
                        "Heap",
                        inner,
                        "Nested",
                        composite("heap", inner, ((CompositeDataSupport) inner).getCompositeType()),
                        "name.with.dots",
                        5,
                        "Secret",
                        "swordfish",
                        "Odd",
                        Double.NaN)),
                new ObjectName("com.acme:type=Queue,name=orders"));
    }

    @Test
    void withoutBoundsANumberIsUp() {
        assertThat(check("Depth").call()).isEqualTo(Outcome.up("1200").with("value", BigDecimal.valueOf(1200)));
        assertThat(check("Load").call().detail()).isEqualTo("0.123");
    }

    @Test
    void aBoundThatHoldsCounts() {
        JmxCheck check = check("Depth").warn(Bound.parse(">1000")).down(Bound.parse(">1200"));

        assertThat(check.call())
                .isEqualTo(Outcome.degraded("1200, over 1000")
                        .with("value", BigDecimal.valueOf(1200))
                        .with("value.warn", BigDecimal.valueOf(1000))
                        .with("value.down", BigDecimal.valueOf(1200)));
        assertThat(check.down(Bound.parse(">1199")).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "1200, over 1199");
        assertThat(check.down(Bound.parse("<2000")).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "1200, below 2000");
    }

    @Test
    void ofMakesItAShare() {
        assertThat(check("Depth").of("Max").warn(Bound.parse(">50%")).call())
                .isEqualTo(Outcome.degraded("60 %, over 50 %")
                        .with("value.percent", new BigDecimal("60.000"))
                        .with("value.percent.warn", BigDecimal.valueOf(50)));
    }

    @Test
    void aShareOfNothingIsDown() {
        assertThat(check("Depth").of("Unlimited").call())
                .isEqualTo(Outcome.down("no share can be told: the whole is -1"));
    }

    @Test
    void aPartOfACompositeAttributeIsNamedAfterADot() {
        assertThat(check("Heap.used").call().detail()).isEqualTo("700");
        assertThat(check("Nested.heap.used").call().detail()).isEqualTo("700");
    }

    @Test
    void anAttributeWithDotsInItsNameIsFoundToo() {
        assertThat(check("name.with.dots").call().detail()).isEqualTo("5");
    }

    @Test
    void aMissingAttributeOrPartIsDown() {
        Outcome missing = Outcome.down("the bean has no such attribute");

        assertThat(check("Width").call()).isEqualTo(missing);
        assertThat(check("Heap.max").call()).isEqualTo(missing);
        assertThat(check("Depth.used").call()).isEqualTo(missing);
    }

    @Test
    void whatIsNotANumberIsDownAndNotShown() {
        assertThat(check("Secret").call()).isEqualTo(Outcome.down("the attribute's value is not a number"));
        assertThat(check("Heap").call()).isEqualTo(Outcome.down("the attribute's value is not a number"));
        assertThat(check("Odd").call()).isEqualTo(Outcome.down("the attribute's value is no finite number"));
    }

    @Test
    void aBeanThatThrowsIsDownWithoutItsMessage() {
        assertThat(check("Throws").call())
                .isEqualTo(Outcome.down("the attribute cannot be read (RuntimeMBeanException)"));
    }

    @Test
    void aPatternMustFindExactlyOneBean() throws JMException {
        assertThat(check("com.acme:type=Queue,*", "Depth").call().detail()).isEqualTo("1200");
        assertThat(check("com.acme:type=Topic,*", "Depth").call()).isEqualTo(Outcome.down("no such bean"));

        server.registerMBean(new Bean(Map.of()), new ObjectName("com.acme:type=Queue,name=bills"));
        assertThat(check("com.acme:type=Queue,*", "Depth").call())
                .isEqualTo(Outcome.down("2 beans have that name, not one"));
    }

    @Test
    void aBeanMayComeLater() throws JMException {
        JmxCheck check = check("com.acme:type=Cache", "Size");
        assertThat(check.call()).isEqualTo(Outcome.down("no such bean"));

        server.registerMBean(new Bean(Map.of("Size", 3)), new ObjectName("com.acme:type=Cache"));
        assertThat(check.call().status()).isEqualTo(Status.UP);
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> JmxCheck.of("memory", "Size"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("object must be an MBean's name, such as java.lang:type=Memory, was memory");
    }

    @Test
    void thisJvmsBeansAreRead() {
        assertThat(JmxCheck.of("java.lang:type=Memory", "HeapMemoryUsage.used")
                        .of("HeapMemoryUsage.max")
                        .call()
                        .data())
                .containsKey("value.percent");
    }

    private JmxCheck check(String attribute) {
        return check("com.acme:type=Queue,name=orders", attribute);
    }

    private JmxCheck check(String object, String attribute) {
        try {
            return new JmxCheck(server, new MBeanNumber(new ObjectName(object), attribute, null), null, null);
        } catch (JMException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CompositeDataSupport composite(String key, Object value, OpenType<?> type) throws JMException {
        String[] keys = {key};
        return new CompositeDataSupport(
                new CompositeType("part", "part", keys, keys, new OpenType<?>[] {type}), Map.of(key, value));
    }

    private record Bean(Map<String, Object> values) implements DynamicMBean {

        @Override
        public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
            if (name.equals("Throws")) {
                throw new IllegalStateException("jdbc:acme://secret@host");
            }
            if (!values.containsKey(name)) {
                throw new AttributeNotFoundException(name);
            }
            return values.get(name);
        }

        @Override
        public void setAttribute(Attribute attribute) {}

        @Override
        public AttributeList getAttributes(String[] names) {
            return new AttributeList();
        }

        @Override
        public AttributeList setAttributes(AttributeList attributes) {
            return new AttributeList();
        }

        @Override
        public @Nullable Object invoke(String action, Object[] parameters, String[] signature) {
            return null;
        }

        @Override
        public MBeanInfo getMBeanInfo() {
            return new MBeanInfo(getClass().getName(), "double", null, null, null, null);
        }
    }
}
