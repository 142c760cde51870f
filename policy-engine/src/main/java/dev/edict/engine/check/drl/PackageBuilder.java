package dev.edict.engine.check.drl;

import dev.edict.engine.author.Facts;
import dev.edict.engine.author.Verdict;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Gathers what the compiler gets of one package: the checked rules and types, and Edict's own imports and words. */
final class PackageBuilder {
    private final PackageDescr descr;
    private final Map<String, FactType> declared = new TreeMap<>();

    PackageBuilder(String name, Collection<Class<?>> trusted) {
        descr = new PackageDescr(name.isEmpty() ? "unnamed" : name);
        Vocabulary.IMPORTABLE.values().forEach(type -> descr.addImport(new ImportDescr(type.getName())));
        trusted.forEach(type -> descr.addImport(new ImportDescr(type.getName())));
        descr.addGlobal(new GlobalDescr("verdict", Verdict.class.getName()));
        descr.addGlobal(new GlobalDescr("facts", Facts.class.getName()));
    }

    void declare(Map<String, FactType> types) {
        declared.putAll(types);
    }

    void add(RuleDescr rule) {
        descr.addRule(rule);
    }

    PackageDescr build() {
        for (FactType type : declared.values()) {
            TypeDeclarationDescr declaration = new TypeDeclarationDescr(type.name());
            type.fields().keySet().forEach(field -> declaration.addField(field(type, field)));
            descr.addTypeDeclaration(declaration);
        }
        return descr;
    }

    // Facts are equal if all their fields are.
    private static TypeFieldDescr field(FactType type, String name) {
        TypeFieldDescr field = new TypeFieldDescr(name, new PatternDescr(type.typeName(name)));
        field.addAnnotation(new AnnotationDescr("key"));
        return field;
    }
}
