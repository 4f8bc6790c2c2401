package io.healthpoint.discovery.returned;

/**
 * The type that a method returns.
 *
 * @param text as messages show it, type arguments included
 * @param outcome the name of the type that says how the check went: this type, or of a stage the type that it ends with;
 *     {@code void} and {@code boolean} for those
 * @param isStage whether it is a {@link java.util.concurrent.CompletionStage} of one type, or one of {@link ForeignStages}
 */
public record ReturnType(String text, String outcome, boolean isStage) {

    /**
     * Describes a type that is no stage of anything.
     *
     * @param text as messages show it, type arguments included
     * @return the type
     */
    public static ReturnType plain(String text) {
        return new ReturnType(text, text, false);
    }
}
