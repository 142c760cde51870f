package dev.edict.engine.match;

import dev.edict.engine.compile.BuiltInRuleIndex;
import java.util.List;
import org.drools.model.Model;

/** The rules that come with Edict, compiled when Edict was built. */
final class BuiltInRules {
    private BuiltInRules() {}

    static List<Model> models() {
        return BuiltInRuleIndex.models().stream()
                .map(each -> RuleLoader.model(each, BuiltInRules.class.getClassLoader()))
                .toList();
    }
}
