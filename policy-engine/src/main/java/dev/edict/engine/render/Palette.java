package dev.edict.engine.render;

import dev.edict.Verdict;
import dev.edict.model.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The colours of outcomes, which people tell apart whatever colours they see (M. Okabe and K. Ito, Color Universal Design, 2008), and for each a pattern, so that
 * nothing hangs on colour alone. Black text on any of them has a contrast of at least 4.5 to 1.
 */
final class Palette {
    /** The style of every drawing: it follows the reader's light or dark scheme, and is light where a viewer knows no schemes. */
    static final String STYLE = """

            .edict{background:#ffffff}
            .edict text{font:12px system-ui,"DejaVu Sans",sans-serif;fill:#1b1b1f}
            .edict .head{font-size:15px;font-weight:600}
            .edict .strong{font-weight:600}
            .edict .soft{fill:#5a5a66}
            .edict .middle{text-anchor:middle}
            .edict .end{text-anchor:end}
            .edict .page{fill:#ffffff}
            .edict .card{fill:#f4f4f7;stroke:#c9c9d2}
            .edict .rule{stroke:#c9c9d2;fill:none}
            .edict .edge{stroke:#5a5a66;fill:none;stroke-width:1.5}
            .edict .edge-control{stroke-dasharray:5 4}
            .edict .tip{fill:#5a5a66}
            .edict .mark{fill:#1b1b1f}
            .edict .deny{fill:#d55e00}.edict .permit{fill:#00a97b}.edict .review{fill:#e69f00}
            .edict .indeterminate{fill:#cc79a7}.edict .not-applicable{fill:#c4c4cc}
            .edict .oblige,.edict .warn{fill:#56b4e9}.edict .none{fill:none}
            @media (prefers-color-scheme:dark){
            .edict{background:#16161b}
            .edict text{fill:#ececf1}
            .edict .soft{fill:#a9a9b8}
            .edict .page{fill:#16161b}
            .edict .card{fill:#23232b;stroke:#4a4a57}
            .edict .rule{stroke:#4a4a57}
            .edict .edge{stroke:#a9a9b8}
            .edict .tip{fill:#a9a9b8}
            .edict .mark{fill:#ececf1}
            }
            .edict .on{fill:#000;font-weight:600}
            """;

    private Palette() {}

    /** Returns the patterns that are laid over the colours, as definitions under a prefix that keeps drawings on one page apart. */
    static String patterns(String prefix) {
        String patterns = Arrays.stream(Outcome.values())
                .filter(outcome -> !lines(outcome).isEmpty())
                .map(
                        outcome -> "<pattern id=\"" + prefix + outcome.word()
                                + "\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\"><path d=\""
                                + lines(outcome)
                                + "\" stroke=\"#000\" stroke-opacity=\".28\" stroke-width=\"1.4\" fill=\"none\" stroke-linecap=\"round\"/></pattern>")
                .collect(Collectors.joining());
        return "<defs>" + patterns + "</defs>";
    }

    private static String lines(Outcome outcome) {
        return switch (outcome) {
            case DENY -> "M-2 2L2 -2M0 10L10 0M8 12L12 8";
            case REVIEW -> "M2 2h.01M7 7h.01";
            case INDETERMINATE -> "M0 10L10 0M0 0L10 10";
            case NOT_APPLICABLE -> "M0 5h10";
            case PERMIT -> "";
        };
    }

    /** Returns a stretch of an outcome: its colour, and its pattern over it. */
    static void fill(Svg svg, Outcome outcome, String prefix, int x, int y, int width, int height) {
        svg.rectangle(x, y, width, height, outcome.word());
        if (!lines(outcome).isEmpty()) {
            svg.raw("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height
                    + "\" fill=\"url(#" + prefix + outcome.word() + ")\"/>");
        }
    }

    /** Returns the outcome whose colour shows a verdict, where a verdict has one. */
    static String style(Verdict verdict) {
        return verdict.word();
    }
}
