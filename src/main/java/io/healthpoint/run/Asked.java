package io.healthpoint.run;

import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.Check;

/** A check that is asked for, and where its results come from. */
record Asked(Check check, ResultSource source) {}
