package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Facts;
import dev.edict.engine.render.DecisionJson;
import dev.edict.model.Catalogue;
import dev.edict.model.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Laws of what may have no influence. */
final class OrderLaws {
    private OrderLaws() {}

    static boolean reproducible(TestedPack pack, AccessRequest request) {
        Decision first = pack.asked().decide(request);
        Decision second = pack.asked().decide(request);
        Decision anew = pack.again().decide(request);
        Broken.unlessSame(first, second, Law.ANSWERS_ARE_REPRODUCIBLE, "it was asked a second time");
        Broken.unlessSame(first, anew, Law.ANSWERS_ARE_REPRODUCIBLE, "another engine was asked");
        Broken.unless(
                DecisionJson.write(first).equals(DecisionJson.write(anew)),
                Law.ANSWERS_ARE_REPRODUCIBLE,
                first,
                "equal decisions are written differently");
        return true;
    }

    static boolean orderNeverMatters(TestedPack pack, AccessRequest request) {
        Decision decision = Broken.unidentified(pack.asked().decide(request));
        Broken.unlessSame(
                decision,
                Broken.unidentified(pack.reordered().decide(request)),
                Law.ORDER_NEVER_MATTERS,
                "files and policies came in another order");
        if (!request.facts().isEmpty()) {
            AccessRequest other =
                    request.toBuilder().facts(backwards(request.facts())).build();
            Broken.unlessSame(
                    decision,
                    asked(pack.asked(), other, request),
                    Law.ORDER_NEVER_MATTERS,
                    "passed-in facts came in another order");
        }
        return pack.removable(request).size() > 1;
    }

    private static Decision asked(Answers engine, AccessRequest other, AccessRequest request) {
        Decision decision = Broken.unidentified(engine.decide(other));
        return new Decision(
                decision.outcome(),
                request,
                decision.byDefault(),
                decision.determining(),
                decision.overridden(),
                decision.others(),
                decision.setAside(),
                decision.nearMisses(),
                decision.announced(),
                decision.obligations(),
                decision.warnings(),
                decision.alternatives(),
                decision.missing(),
                decision.assumptions(),
                decision.notes(),
                decision.validity(),
                decision.nextChange(),
                decision.identity());
    }

    private static Facts backwards(Facts facts) {
        Catalogue catalogue = facts.catalogue();
        return new Facts(
                new Catalogue(
                        backwards(catalogue.sources()),
                        backwards(catalogue.organizations()),
                        backwards(catalogue.tools()),
                        backwards(catalogue.holdings()),
                        backwards(catalogue.arrangements()),
                        backwards(catalogue.groups()),
                        backwards(catalogue.areas()),
                        backwards(catalogue.risks()),
                        backwards(catalogue.regimes()),
                        backwards(catalogue.places()),
                        backwards(catalogue.aliases()),
                        backwards(catalogue.withdrawn())),
                OrderLaws.<Policy>backwards(facts.policies()));
    }

    private static <T> List<T> backwards(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }

    private static <T> Map<String, T> backwards(Map<String, T> map) {
        Map<String, T> other = new LinkedHashMap<>();
        backwards(List.copyOf(map.entrySet())).forEach(entry -> other.put(entry.getKey(), entry.getValue()));
        return other;
    }
}
