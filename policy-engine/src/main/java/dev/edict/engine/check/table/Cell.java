package dev.edict.engine.check.table;

import dev.edict.engine.yaml.Place;

/**
 * A cell of a table.
 *
 * @param text what it says, without the quotes around it and without white space at its ends
 * @param place where it begins in the file
 * @param row its row as spreadsheets count, from 1
 * @param column its column, from 0
 */
record Cell(String text, Place place, int row, int column) {
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns where it stands as spreadsheets say it, such as {@code row 3, column D}. */
    String words() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return "row " + row + ", column " + letters;
    }
}
