package io.healthpoint.fleet.entry;

/** How much of a result an entry has room for. */
enum Detail {
    /** Everything. */
    ALL(Integer.MAX_VALUE, true),
    /** The beginning of the detail. */
    SHORT(200, false),
    /** Its first words. */
    SHORTEST(40, false);

    private final int characters;
    private final boolean data;

    Detail(int characters, boolean data) {
        this.characters = characters;
        this.data = data;
    }

    boolean hasData() {
        return data;
    }

    String cut(String text) {
        if (text.length() <= characters) {
            return text;
        }
        // Not between the halves of a surrogate pair: half a character is no text.
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end) + "…";
    }
}
