package io.healthpoint.access;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings of the library, from its making to its end. */
final class Warnings extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.healthpoint");
    private final List<String> texts = new ArrayList<>();

    Warnings() {
        logger.addHandler(this);
    }

    List<String> texts() {
        return texts;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel() == Level.WARNING) {
            texts.add(entry.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
