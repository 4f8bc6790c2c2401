package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void hasADefaultDetailWhereNoneOrABlankOneIsGiven() {
        assertThat(Outcome.up().detail()).isEqualTo("OK");
        assertThat(Outcome.up(null).detail()).isEqualTo("OK");
        assertThat(Outcome.degraded(" ").detail()).isEqualTo("DEGRADED");
        assertThat(Outcome.down("").detail()).isEqualTo("ERROR");
        assertThat(Outcome.down((Throwable) null).detail()).isEqualTo("ERROR");
    }

    @Test
    void followsTheCondition() {
        assertThat(Outcome.of(true, "seen")).isEqualTo(Outcome.up("seen"));
        assertThat(Outcome.of(false, "seen")).isEqualTo(Outcome.down("seen"));
    }

    @Test
    void takesTheMessageOfWhatWasThrownOrItsClassName() {
        assertThat(Outcome.down(new IllegalStateException("gone")).detail()).isEqualTo("gone");
        assertThat(Outcome.down(new IllegalStateException()).detail()).isEqualTo("IllegalStateException");
        assertThat(Outcome.down(new IllegalStateException("  ")).detail()).isEqualTo("IllegalStateException");
        assertThat(Outcome.down(new Exception() {}).detail()).startsWith("io.healthpoint.OutcomeTest$");
    }

    @Test
    void cutsALongDetailAndMarksIt() {
        String longest = "x".repeat(Outcome.MAX_DETAIL);

        assertThat(Outcome.up(longest).detail()).isEqualTo(longest);
        assertThat(Outcome.up(longest + "y").detail()).isEqualTo(longest + "… (cut)");
        assertThat(Outcome.up(longest + "y").with("k", 1).detail()).isEqualTo(longest + "… (cut)");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String text = "x".repeat(Outcome.MAX_DETAIL - 1) + "😀";

        assertThat(Outcome.up(text).detail()).isEqualTo("x".repeat(Outcome.MAX_DETAIL - 1) + "… (cut)");
        assertThat(Outcome.up(text).with("k", 1).detail()).endsWith("xx… (cut)");
    }

    @Test
    void keepsDataInTheOrderGivenAndAnythingButPlainValuesAsText() {
        AtomicInteger changing = new AtomicInteger(1);
        Outcome outcome = Outcome.up()
                .with("z", 1L)
                .with("a", true)
                .with("m", changing)
                .with("nan", Double.NaN)
                .with("half", 0.5)
                .with("exact", new BigDecimal("1.10"))
                .with("null", null)
                .with("list", List.of(1));
        changing.set(2);

        assertThat(outcome.data().keySet()).containsExactly("z", "a", "m", "nan", "half", "exact", "null", "list");
        assertThat(outcome.data().values())
                .containsExactly(1L, true, "1", "NaN", 0.5, new BigDecimal("1.10"), "null", "[1]");
    }

    @Test
    void cannotBeChangedThroughItsData() {
        Map<String, Object> data = new HashMap<>(Map.of("k", 1));
        Outcome outcome = new Outcome(Status.UP, "", data);
        data.put("k", 2);

        assertThat(outcome.data()).containsEntry("k", 1);
        assertThatThrownBy(() -> outcome.data().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFactWithoutANameHasOneAllTheSame() {
        assertThat(Outcome.up().with(null, "v").data()).isEqualTo(Map.of("null", "v"));
        Map<String, Object> data = new java.util.HashMap<>();
        data.put(null, 1);
        assertThat(new Outcome(Status.UP, "", data).data()).isEqualTo(Map.of("null", 1));
        assertThat(Outcome.up()
                        .with("k".repeat(9000), 1)
                        .data()
                        .keySet()
                        .iterator()
                        .next())
                .hasSizeLessThan(8300);
    }
}
