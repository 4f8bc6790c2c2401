package io.healthpoint.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Map<String, String> NAMES =
            Map.of("name", "world", "empty", "", "blank", " ", "other", "a${name}b", "broken", "${none}");

    private static Map<String, String> with(String text) {
        Map<String, String> file = new HashMap<>(NAMES);
        file.put("text", text);
        return file;
    }

    private static Optional<String> expanded(String text) {
        return Implementations.plain(Map.of(), with(text)).value("text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${name}                   | world",
                "a${name}b${name}          | aworldbworld",
                "${none:doe}               | doe",
                "${name:doe}               | world",
                "${other}                  | aworldb",
                "${na${none:me}}           | world",
                "${none:${none:${name}}}   | world",
                "${none:a${name}b:c}       | aworldb:c",
                "${none:{x}}               | {x}",
                "${none:http://h:80}       | http://h:80",
                "${:x}                     | x",
                "x${none:}y                | xy",
                "x${empty:z}y              | xy",
                "\\${name}                  | ${name}",
                "a\\${name}b${name}         | a${name}bworld",
                "${none:\\${name}}          | ${name}",
                "c:\\dir                    | c:\\dir",
                "$name                     | $name",
                "pa$word                   | pa$word",
                "pa$$word                  | pa$$word",
                "$ {name}                  | $ {name}",
                "}{                        | }{",
                "${name                    | ${name",
                "${                        | ${",
                "$pbkdf2-sha256$i=6$c2$aA  | $pbkdf2-sha256$i=6$c2$aA"
            })
    void namesStandForTheirValues(String text, String expected) {
        assertThat(expanded(text)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${none}",
                "a${none}b",
                "${empty}",
                "${none:}",
                "${name}${none}",
                "${broken}",
                "${}",
                "${none:${none}}"
            })
    void whatHasNoValueIsAbsent(String text) {
        assertThat(expanded(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${name}",
                "a${name}b${name}",
                "${none:doe}",
                "${name:doe}",
                "${other}",
                "${na${none:me}}",
                "${none:${none:${name}}}",
                "${none:a${name}b:c}",
                "${none:{x}}",
                "${none:http://h:80}",
                "${:x}",
                "x${none:}y",
                "x${empty:z}y",
                "\\${name}",
                "\\\\${name}",
                "a\\${name}b${name}",
                "${none:\\${name}}",
                "c:\\dir",
                "$name",
                "pa$word",
                "$ {name}",
                "}{",
                "${none}",
                "a${none}b",
                "${empty}",
                "${none:}",
                "${name}${none}",
                "${broken}",
                "${}",
                "${none:${none}}",
                "${blank}",
                "${none:a}b}",
                "$pbkdf2-sha256$i=600000$c2FsdHNhbHQ$aGFzaGhhc2g"
            })
    void theyMeanWhatTheyMeanToSmallRyeConfig(String text) {
        assertThat(expanded(text))
                .isEqualTo(Implementations.smallRye(Map.of(), with(text)).value("text"));
    }

    @Test
    void environmentVariablesAreNamesToo() {
        Map<String, String> environment = Map.of("HP_PASSWORD", "doe");

        for (String text : new String[] {"${HP_PASSWORD}", "${hp.password}"}) {
            assertThat(Implementations.plain(environment, with(text)).value("text"))
                    .hasValue("doe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${text}", "${text:x}", "${none:${text}}"})
    void oneThatLeadsToItselfCannotBeTold(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> expanded(text)).withMessageNotContaining("text");
        assertThatIllegalArgumentException().isThrownBy(() -> expanded("${".repeat(10_000) + "}".repeat(10_000)));
    }

    @Test
    void theSwitchOfMicroProfileConfigTurnsThemOff() {
        Map<String, String> file = with("${name}");
        file.put("mp.config.property.expressions.enabled", "false");

        assertThat(Implementations.plain(Map.of(), file).value("text")).hasValue("${name}");
        assertThat(Implementations.smallRye(Map.of(), file).value("text")).hasValue("${name}");
    }

    @Test
    void anAbsentValueIsVoidWhereAnExpressionMadeItSo() {
        for (String text : new String[] {"${none}", "a${none}"}) {
            assertThat(Implementations.plain(Map.of(), with(text)).isVoid("text"))
                    .isTrue();
            assertThat(Implementations.smallRye(Map.of(), with(text)).isVoid("text"))
                    .isTrue();
        }
        assertThat(Implementations.plain(Map.of(), with("")).isVoid("text")).isFalse();
        assertThat(Implementations.smallRye(Map.of(), with("")).isVoid("text")).isFalse();
        assertThat(Implementations.plain(Map.of(), NAMES).isVoid("text")).isFalse();
        assertThat(Implementations.smallRye(Map.of(), NAMES).isVoid("text")).isFalse();
    }
}
