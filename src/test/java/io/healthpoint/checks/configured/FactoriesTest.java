package io.healthpoint.checks.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.types.BuiltIn;
import io.healthpoint.types.BuiltIns;
import io.healthpoint.types.CheckTypes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactoriesTest {

    private static final Surroundings NONE = new Surroundings(null);

    @Test
    void everyTypeHasAFactory() {
        assertThat(CheckTypes.ALL).hasSizeGreaterThan(14).allSatisfy(type -> assertThat(Factories.of(type.name()))
                .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=datasource lookup=x acquire=1ms query=q writable=true exhausted=DOWN address=[::1]:1",
                "type=jms lookup=x queue=y",
                "type=mail lookup=x",
                "type=ldap url=ldaps://[::1]:636/ user=x password.file=y base=dc=x",
                "type=url url=https://[::1]/ method=HEAD expect=100-599,200 contains=x slow=1ms redirects=on header.\"A\"=b",
                "type=tcp address=[::1]:65535 tls=yes trust=none send=\\\\ expect=\\t",
                "type=dns host=x expect=::1,1.2.3.4 min=1000 server=[::1]:53",
                "type=certificate address=x:1 warn=3650d down=0s server-name=y trust=none",
                "type=certificate file=x password.file=y warn=P1D",
                "type=disk path=a,b,/ warn=100% down=0B write=1",
                "type=file path=x modified-within=1ms min-size=9TB",
                "type=file path=x absent=true min-size= modified-within=",
                "type=heap warn=0% down=100% pause.warn=0% pause.down=100% window=1ms",
                "type=deadlock",
                "type=threads warn=1 down=2147483647",
                "type=descriptors warn=0.1% down=0.2%",
                "type=clock ntp=[::1]:123 warn=1ms down=8760h",
                "type=clock ntp=pool.ntp.org",
                "type=clock url=http://x/",
                "type=clock lookup=x",
                "type=jmx object=a:b=c,d=\"e\" attribute=x.y of=z warn=>-1.5% down=> 80 %",
            })
    void whateverATableAllowsCanBeMade(String written) {
        Map<String, String> values = new HashMap<>();
        for (String part : written.split(" (?=[a-z])")) {
            values.put("healthpoint.checks.\"c\"." + part.split("=", 2)[0], part.split("=", 2)[1]);
        }
        MapConfiguration configuration = new MapConfiguration(values);

        assertThat(BuiltIns.faults(configuration)).isEmpty();
        BuiltIn builtIn = BuiltIns.of(configuration).get(0);
        assertThatCode(() -> Factories.of(builtIn.type().name()).make(builtIn.given(), Duration.ofMillis(1), NONE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=tcp address=x:0",
                "type=dns host=x expect=localhost",
                "type=dns host=x expect=256.1.1.1",
                "type=dns host=x expect=1::2::3",
                "type=dns host=x server=a:b",
                "type=disk path=,",
                "type=file path=x modified-within=0s",
                "type=url url=http://x/ header.\"Host\"=y",
                "type=url url=http://x/ header.\"X\"=a\nb",
                "type=url url=http://x/ header.\"X\"=\u20ac",
                "type=url url=http://x/ method=CONNECT",
                "type=url url=http://x/ expect=299-200",
                "type=url url=http://x:65536/",
                "type=url url=http://john:doe@x/",
                "type=jmx object=a:b=* attribute=x",
                "type=jmx object=a:b attribute=x",
                "type=ldap url=ldap://x base=dc",
                "type=ldap url=ldap://x user=y",
                "type=clock ntp=http://x",
            })
    void whatNoCheckCouldBeMadeOfIsAFaultBefore(String written) {
        Map<String, String> values = new HashMap<>();
        Stream.of(written.split(" (?=[a-z])"))
                .forEach(
                        part -> values.put("healthpoint.checks.\"c\"." + part.split("=", 2)[0], part.split("=", 2)[1]));

        assertThat(BuiltIns.faults(new MapConfiguration(values))).hasSize(1);
    }
}
