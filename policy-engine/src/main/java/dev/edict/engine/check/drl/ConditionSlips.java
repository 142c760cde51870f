package dev.edict.engine.check.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the slips in the conditions of a rule: among its patterns, and by {@link ConstraintSlips} within each. */
final class ConditionSlips {
    private static final Set<String> AND = Set.of("and", "&&");
    private static final Set<String> OR = Set.of("or", "||");

    private final SlipPad pad;
    private final List<Token> tokens;
    private final Set<String> namedElsewhere;

    /**
     * Prepares the slips.
     *
     * @param namedElsewhere the variables that the rule names outside its conditions
     */
    ConditionSlips(SlipPad pad, List<Token> tokens, Set<String> namedElsewhere) {
        this.pad = pad;
        this.tokens = tokens;
        this.namedElsewhere = namedElsewhere;
    }

    void all() {
        group(0, tokens.size(), true);
    }

    /**
     * A pattern, or several in brackets, with what stands before it.
     *
     * @param connector the index of the {@code and} or {@code or} that joins it to the one before; negative if there is none
     * @param from the index of its first token
     * @param to the index behind its last token
     * @param telling whether it can fail
     */
    private record Item(int connector, int from, int to, boolean telling) {}

    private void group(int from, int to, boolean mayBeEmpty) {
        List<Item> items = items(from, to);
        boolean prefix = from < to && OR.contains(tokens.get(from).text());
        List<List<Item>> chain = new ArrayList<>();
        for (Item item : items) {
            boolean joined = item.connector() > from && !chain.isEmpty();
            if (prefix || (joined && OR.contains(tokens.get(item.connector()).text()))) {
                chain.add(new ArrayList<>(List.of(item)));
            } else if (joined) {
                chain.get(chain.size() - 1).add(item);
            } else {
                drop(chain, items.size() > 1 || mayBeEmpty);
                chain = new ArrayList<>(List.of(new ArrayList<>(List.of(item))));
            }
        }
        drop(chain, items.size() > 1 || mayBeEmpty);
    }

    /** Drops each of several alternatives, and each of what must hold together. */
    private void drop(List<List<Item>> branches, boolean mayBeEmpty) {
        for (int i = 0; i < branches.size() && branches.size() > 1; i++) {
            Item first = branches.get(i).get(0);
            Item last = branches.get(i).get(branches.get(i).size() - 1);
            boolean leads = i == 0 && branches.get(1).get(0).connector() >= 0;
            int start = first.connector() >= 0 && i > 0 ? first.connector() : first.from();
            pad.leaveOut(
                    "the branch " + pad.quoted(tokens.get(first.from()), tokens.get(last.to() - 1)),
                    tokens.get(first.from()),
                    tokens.get(start).start(),
                    leads
                            ? tokens.get(branches.get(1).get(0).from()).start()
                            : tokens.get(last.to() - 1).end());
        }
        for (List<Item> branch : branches) {
            for (int i = 0; i < branch.size(); i++) {
                boolean alone = branch.size() == 1;
                if (branch.get(i).telling()
                        && !isNeeded(branch.get(i))
                        && !(alone && (branches.size() > 1 || !mayBeEmpty))) {
                    dropItem(branch, i);
                }
            }
        }
    }

    private void dropItem(List<Item> branch, int index) {
        Item item = branch.get(index);
        int start = index > 0 ? item.connector() : item.from();
        boolean leads = index == 0 && branch.size() > 1;
        pad.leaveOut(
                tokens.get(item.from()),
                tokens.get(item.to() - 1),
                tokens.get(start).start(),
                leads
                        ? tokens.get(branch.get(1).from()).start()
                        : tokens.get(item.to() - 1).end());
    }

    // Whatever binds what something else names cannot be left out.
    private boolean isNeeded(Item item) {
        for (int i = item.from(); i + 1 < item.to(); i++) {
            Token token = tokens.get(i);
            if (token.isVariable()
                    && binds(i)
                    && (namedElsewhere.contains(token.text()) || isNamedOutside(token, item))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedOutside(Token variable, Item item) {
        for (int i = 0; i < tokens.size(); i++) {
            if ((i < item.from() || i >= item.to()) && tokens.get(i).text().equals(variable.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean binds(int index) {
        return tokens.get(index + 1).is(":") || tokens.get(index + 1).is(":=");
    }

    private List<Item> items(int from, int to) {
        List<Item> items = new ArrayList<>();
        int connector = -1;
        int at = from;
        while (at < to) {
            String word = tokens.get(at).text();
            if (AND.contains(word) || OR.contains(word) || word.equals(",") || word.equals(";")) {
                connector = at++;
                continue;
            }
            int last = items.size();
            int end = item(items, connector, at, to);
            at = Math.max(end, at + 1);
            connector = items.size() > last ? -1 : connector;
        }
        return items;
    }

    private int item(List<Item> items, int connector, int from, int to) {
        int at = from;
        boolean turned = false;
        while (at + 1 < to && (tokens.get(at).is("not") || tokens.get(at).is("exists"))) {
            pad.replace(tokens.get(at), tokens.get(at).is("not") ? "exists" : "not");
            turned = true;
            at++;
        }
        int open = at;
        while (open < to && !tokens.get(open).is("(")) {
            open++;
        }
        if (open == to) {
            return to;
        }
        Token head = tokens.get(Math.max(open - 1, 0));
        int close = close(open);
        boolean telling = true;
        if (open == at || head.is("forall")) {
            group(open + 1, close, false);
        } else if (head.is("accumulate") || head.is("acc")) {
            telling = accumulate(open + 1, close);
        } else {
            int conditions = new ConstraintSlips(pad, tokens.subList(open + 1, close), tokens.get(open)).all();
            boolean always = head.is("Request") && conditions <= 1;
            telling = turned || !always;
        }
        int end = close + 1;
        if (end < to && tokens.get(end).is("from")) {
            end = source(end + 1, to);
        }
        items.add(new Item(connector, from, end, telling));
        return end;
    }

    private int source(int from, int to) {
        int at = from + 1;
        if (at < to && tokens.get(at).is("(")) {
            int close = close(at);
            if (tokens.get(from).is("collect")) {
                group(at + 1, close, false);
            } else if (tokens.get(from).is("accumulate") || tokens.get(from).is("acc")) {
                accumulate(at + 1, close);
            }
            at = close + 1;
        }
        while (at < to && (tokens.get(at).is(".") || tokens.get(at).is("["))) {
            at = tokens.get(at).is("[") ? close(at) + 1 : at + 2;
            if (at < to && tokens.get(at).is("(") && tokens.get(at - 2).is(".")) {
                at = close(at) + 1;
            }
        }
        return at;
    }

    // What is gathered, the functions, and what must hold of their results; without the last it cannot fail.
    private boolean accumulate(int from, int to) {
        List<Integer> ends = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is("(")) {
                i = close(i);
            } else if (tokens.get(i).is(";")) {
                ends.add(i);
            }
        }
        int gathered = ends.isEmpty() ? item(new ArrayList<>(), -1, from, to) : ends.get(0);
        if (!ends.isEmpty()) {
            group(from, gathered, false);
        }
        if (ends.size() < 2) {
            return false;
        }
        new ConstraintSlips(pad, tokens.subList(ends.get(1) + 1, to), tokens.get(ends.get(1))).all();
        return true;
    }

    private int close(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }
}
