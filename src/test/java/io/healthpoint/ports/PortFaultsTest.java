package io.healthpoint.ports;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.keys.kinds.Address;
import io.healthpoint.registry.Fault;
import java.net.BindException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class PortFaultsTest {

    private static final ListenAddress ADDRESS = new ListenAddress("0.0.0.0", 54_321);
    private static final BindException IN_USE = new BindException("Address already in use");

    private static Fault fault() {
        return PortFaults.of(ADDRESS, IN_USE);
    }

    @Test
    void aPortThatSomethingElseHasIsToldWithHostPortAndRemedy() {
        assertThat(fault().toString()).isEqualTo("""
                        HEALTHPOINT-009: setting healthpoint.listener must be where this application can listen, host 0.0.0.0 and port 54321, but found: Address already in use
                          To mend it: name an address of this machine and a port that is free, or remove the key
                        \tat healthpoint.listener""");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aPortThatAnotherApplicationHasIsToldWithBothOfThem() {
        System.setProperty(
                "io.healthpoint.listener.54321", "the application with file:/orders/WEB-INF/lib/healthpoint.jar");
        try {
            assertThat(fault().found())
                    .contains(
                            "belongs to the listener of the application with file:/orders/WEB-INF/lib/healthpoint.jar")
                    .contains("and this is the application with file:")
                    .contains("/target/classes/");
            assertThat(fault().remedy()).isEqualTo("give each application a port of its own");
        } finally {
            System.clearProperty("io.healthpoint.listener.54321");
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void anApplicationGivesBackItsOwnPortOnly() {
        PortOwner.take(54_321);
        assertThat(PortOwner.of(54_321)).contains(PortOwner.THIS);
        PortOwner.release(54_321);
        assertThat(PortOwner.of(54_321)).isEmpty();

        System.setProperty("io.healthpoint.listener.54321", "another");
        PortOwner.release(54_321);
        assertThat(PortOwner.of(54_321)).contains("another");
        System.clearProperty("io.healthpoint.listener.54321");
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void portsHavePlainDigitsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(fault().rule()).contains("port 54321");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anAddressOfIpv6HasBracketsInUrlsAlone() {
        ListenAddress address = ListenAddress.of(new Address("[::1]", 0));

        assertThat(address.host()).isEqualTo("::1");
        assertThat(address.uri(8081, "/health/")).hasToString("http://[::1]:8081/health/");
    }
}
