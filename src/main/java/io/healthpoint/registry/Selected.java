package io.healthpoint.registry;

import java.util.List;
import java.util.SortedSet;

/**
 * What a selection found.
 *
 * @param checks the checks to run, sorted by name
 * @param unknown names that were asked for and belong to no check of the group, sorted
 */
public record Selected(List<Check> checks, SortedSet<String> unknown) {}
