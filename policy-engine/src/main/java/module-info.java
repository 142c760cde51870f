/**
 * How a decision is made. Public are the door, where packs come from, what rule authors may use, fixtures and rendering; the
 * stages between are not.
 *
 * <p>The jars of Drools 10.2 share no package, so each is an automatic module. Its compiler and picocli are {@code static}: a
 * service whose packs bring no rules of their own runs without them.
 */
module dev.edict.engine {
    requires transitive dev.edict;
    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.core;
    requires org.drools.kiesession;
    requires org.drools.modelcompiler;
    requires org.drools.util;
    requires org.drools.wiring.api;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.slf4j;
    requires org.yaml.snakeyaml;
    requires static com.fasterxml.jackson.core;
    requires static com.github.javaparser.core;
    requires static info.picocli;
    requires static org.antlr.antlr4.runtime;
    requires static org.drools.codegen.common;
    requires static org.drools.compiler;
    requires static org.drools.drl.ast;
    requires static org.drools.drl.parser;
    requires static org.drools.model.codegen;
    requires static transitive org.jspecify;
    requires static org.kie.memorycompiler;
    requires static org.kie.util.maven.support;
    requires static org.objectweb.asm;

    exports dev.edict.engine;
    exports dev.edict.engine.author;
    exports dev.edict.engine.fixture;
    exports dev.edict.engine.importing;
    exports dev.edict.engine.load;
    exports dev.edict.engine.render;
    exports dev.edict.engine.report;
}
