package io.healthpoint.bench;

/** The checks of a server under test: so many, all alike. */
record Checks(int count, Body body) {

    /** What a check does. */
    enum Body {
        /** Nothing. */
        UP(""),
        /** Takes 100 ms. */
        SLEEP("try { Thread.sleep(100); } catch (InterruptedException e) { throw new IllegalStateException(e); }"),
        /** Never comes back, whoever interrupts it. */
        HANG("for (boolean on = true; on; ) try { Thread.sleep(60000); } catch (InterruptedException e) { }");

        private final String java;

        Body(String java) {
            this.java = java;
        }

        /** As a statement of Java. */
        String java() {
            return java;
        }
    }

    static Checks up(int count) {
        return new Checks(count, Body.UP);
    }
}
