package dev.edict.engine.compile;

import dev.edict.engine.check.drl.RuleSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.CompositeBuilderConfiguration;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationFactories;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.conf.AlphaNetworkCompilerOption;
import org.kie.internal.builder.conf.DefaultDialectOption;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;
import org.kie.internal.io.ResourceFactory;
import org.kie.internal.utils.ChainedProperties;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Compiles rule files with Drools' executable model, and nothing else: no repository, no container, and no option from the system properties
 * or the class path of the host. The same text gives the same classes. May be shared between threads.
 */
final class RuleCompiler {
    private static final String JAVA_LEVEL = "17";
    private static final String SOURCES = "src/main/java/";

    private RuleCompiler() {}

    /**
     * Compiles rule texts as they are.
     *
     * @throws RuleCompilerException if Drools or the Java compiler objects
     */
    static Map<String, byte[]> compileTexts(Collection<RuleSource> sources, Collection<String> models)
            throws RuleCompilerException {
        return compile(models, batch -> {
            for (RuleSource source : sources) {
                batch.add(
                        ResourceFactory.newByteArrayResource(source.text().getBytes(StandardCharsets.UTF_8))
                                .setSourcePath(source.file()),
                        ResourceType.DRL);
            }
        });
    }

    /**
     * Compiles rules that were read and checked.
     *
     * @throws RuleCompilerException if Drools or the Java compiler objects
     */
    static Map<String, byte[]> compileChecked(Collection<PackageDescr> packages, Collection<String> models)
            throws RuleCompilerException {
        packages.forEach(each -> each.getRules().forEach(PlainCode::rewrite));
        return compile(
                models,
                batch -> packages.forEach(
                        each -> batch.add(ResourceFactory.newDescrResource(each), ResourceType.DESCR)));
    }

    @SuppressWarnings("try") // The home is entered and left, nothing else is asked of it.
    private static Map<String, byte[]> compile(Collection<String> models, Consumer<CompositeKnowledgeBuilder> input)
            throws RuleCompilerException {
        PlainCode.restorePrimitives();
        try (DroolsHome home = DroolsHome.enter()) {
            ClassLoader vocabulary = RuleCompiler.class.getClassLoader();
            ModelBuilderImpl<PackageSources> builder = model(vocabulary, input);
            MemoryFileSystem java = new MemoryFileSystem();
            List<String> paths = new ArrayList<>();
            for (PackageSources each : builder.getPackageSources()) {
                List<GeneratedFile> files = new ArrayList<>();
                each.collectGeneratedFiles(files);
                for (GeneratedFile file : files) {
                    String path = SOURCES + file.relativePath();
                    java.write(path, withoutSettings(file));
                    paths.add(path);
                }
                models.addAll(each.getModelNames());
            }
            return classes(paths, java, vocabulary);
        }
    }

    // The generated classes would ask a system property how dates are written, even if no rule writes one.
    private static byte[] withoutSettings(GeneratedFile file) {
        String text = new String(file.contents(), StandardCharsets.UTF_8);
        String unset =
                text.replaceAll("(?:org\\.drools\\.util\\.)?DateUtils\\.getDateFormatMask\\(\\)", "\"d-MMM-yyyy\"");
        return PlainCode.escaped(unset).getBytes(StandardCharsets.US_ASCII);
    }

    private static ModelBuilderImpl<PackageSources> model(
            ClassLoader vocabulary, Consumer<CompositeKnowledgeBuilder> input) throws RuleCompilerException {
        ModelBuilderImpl<PackageSources> builder = new ModelBuilderImpl<>(
                PackageSources::dumpSources, options(vocabulary), new ReleaseIdImpl("edict", "rules", "1"), false);
        CompositeKnowledgeBuilder batch = builder.batch();
        input.accept(batch);
        try {
            batch.build();
        } catch (RuntimeException e) {
            // Drools' own code generation was seen to throw NumberFormatException and others.
            throw new RuleCompilerException(List.of(String.valueOf(e.getMessage())));
        }
        if (builder.hasErrors()) {
            throw new RuleCompilerException(
                    builder.getErrors().stream().map(Object::toString).toList());
        }
        return builder;
    }

    @SuppressWarnings("unchecked") // Drools takes its factories as an array of a generic type.
    private static KnowledgeBuilderConfigurationImpl options(ClassLoader vocabulary) {
        ChainedProperties stated = new ChainedProperties();
        stated.addProperties(AccumulateFunctions.asProperties());
        KnowledgeBuilderConfigurationImpl options = new CompositeBuilderConfiguration(
                        stated,
                        DroolsHome.wrap(vocabulary),
                        KnowledgeBuilderConfigurationFactories.baseConf,
                        KnowledgeBuilderConfigurationFactories.ruleConf,
                        KnowledgeBuilderConfigurationFactories.flowConf)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        options.setOption(LanguageLevelOption.DRL10);
        options.setOption(DefaultDialectOption.get("java"));
        options.setOption(PropertySpecificOption.ALWAYS);
        options.setOption(ExternaliseCanonicalModelLambdaOption.ENABLED);
        options.setOption(ReproducibleExecutableModelGenerationOption.ENABLED);
        options.setOption(ParallelLambdaExternalizationOption.DISABLED);
        options.setOption(ParallelRulesBuildThresholdOption.get(Integer.MAX_VALUE));
        // The alpha network compiler was seen to lose matches.
        options.setOption(AlphaNetworkCompilerOption.DISABLED);
        return options;
    }

    private static Map<String, byte[]> classes(List<String> paths, MemoryFileSystem java, ClassLoader vocabulary)
            throws RuleCompilerException {
        MemoryFileSystem compiled = new MemoryFileSystem();
        CompilationResult result = JavaCompilerFactory.loadCompiler(
                        JavaConfiguration.CompilerType.ECLIPSE, JAVA_LEVEL, SOURCES)
                .compile(paths.toArray(new String[0]), java, compiled, vocabulary);
        if (result.getErrors().length > 0) {
            throw new RuleCompilerException(List.of(result.getErrors()).stream()
                    .map(CompilationProblem::getMessage)
                    .collect(Collectors.toList()));
        }
        Map<String, byte[]> classes = new TreeMap<>();
        for (Map.Entry<PortablePath, byte[]> each : compiled.getMap().entrySet()) {
            classes.put(each.getKey().asClassName(), each.getValue());
        }
        return classes;
    }
}
