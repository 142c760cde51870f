package dev.edict.engine.json;

import java.io.Serial;

/** Says that a JSON text is not what it should be, and where. Its message is {@code line:column: what is wrong}. */
public final class JsonProblem extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String problem;

    /** Makes a problem at a place; {@code problem} is one sentence, lower case, without a full stop, perhaps with lines of help. */
    public JsonProblem(JsonValue.Spot spot, String problem) {
        super(spot.line() == 0 ? problem : spot.line() + ":" + spot.column() + ": " + problem);
        this.line = spot.line();
        this.column = spot.column();
        this.problem = problem;
    }

    /** Returns the line, counted from 1; 0 if the value was not read from a text. */
    public int line() {
        return line;
    }

    /** Returns the column in code points, counted from 1; 0 if the value was not read from a text. */
    public int column() {
        return column;
    }

    /** Returns what is wrong, without the place. */
    public String problem() {
        return problem;
    }
}
