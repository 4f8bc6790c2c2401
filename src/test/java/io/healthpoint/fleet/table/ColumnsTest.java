package io.healthpoint.fleet.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    @Test
    void aKeyOfPlainCharactersIsItsOwnName() {
        assertThat(Columns.name("healthpoint/1/node/web-1.example_2")).isEqualTo("healthpoint/1/node/web-1.example_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b+c%d", "größe/ß", "💚/1", "[a-z]_%\\!'\"\n", "/%2F/"})
    void aNameIsInAsciiAndItsKeyIsFoundAgain(String key) {
        assertThat(Columns.name(key)).matches("[A-Za-z0-9/.*_%+-]*");
        assertThat(Columns.key(Columns.name(key))).contains(key);
    }

    @Test
    void aCharacterThatPostgresHasInNoTextIsInNoName() {
        assertThat(Columns.name("a\0")).isEqualTo("a%00");
    }

    @Test
    void theLongestKeyHasANameThatFits() {
        assertThat(Columns.name("\uffee".repeat(250))).hasSize(2250);
    }

    @Test
    void aNameOfOthersIsNoKey() {
        assertThat(Columns.key("100%")).isEmpty();
    }

    @Test
    void aPatternHasNoCharacterThatMeansSomethingElseInAnyProduct() {
        assertThat(Columns.pattern("healthpoint/1/node/")).isEqualTo("healthpoint/1/node/%");
        assertThat(Columns.pattern("[ä\\%")).isEqualTo("_5B_C3_A4_5C_25%");
    }

    @Test
    void aDigestIsTheSameEverywhere() {
        assertThat(Columns.digest("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
