package dev.edict.engine.report;

import dev.edict.Identity;
import dev.edict.engine.html.Html;

/** Where those who answer for the pack sign, and what exactly they sign. */
final class SignOff {
    private SignOff() {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(
                html,
                "sign-off",
                "Sign-off",
                "A signature stands for this pack and no other. Any change of it, or of a pack whose facts it imports, changes its fingerprint.");
        Identity made = content.engine().identity();
        html.begin("dl", "class", "facts");
        PageHead.fact(html, "Pack", made.pack() + " " + made.version());
        PageHead.fact(html, "Fingerprint (SHA-256)", made.hash());
        PageHead.fact(html, "Edict", made.engine());
        PageHead.fact(html, "Time zones", made.tzdb());
        html.end().begin("dl", "class", "signature");
        PageHead.fact(html, "Name", "");
        PageHead.fact(html, "Day", "");
        PageHead.fact(html, "Signature", "");
        html.end().end();
    }
}
