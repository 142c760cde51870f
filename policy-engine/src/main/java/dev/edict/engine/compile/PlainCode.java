package dev.edict.engine.compile;

import com.github.javaparser.ast.type.PrimitiveType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Code in letters that every machine writes alike. Drools and what it is built of turn text into bytes and back, and into lower case, as
 * the machine is set to: where it writes ASCII, two words that differ in an umlaut alone would be one word, and in Turkish there is no
 * {@code int}. Whatever is not ASCII is written as an escape, which authors may not write themselves. Stateless and safe to share between threads.
 */
public final class PlainCode {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private PlainCode() {}

    /** Returns a text with escapes for what is not ASCII. */
    static String escaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 128) {
                plain.append(letter);
            } else {
                plain.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            }
        }
        return plain.toString();
    }

    /** Returns what people wrote, without the escapes. */
    public static String unescaped(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /**
     * Gives JavaParser its words for primitive types back, where it has them in the lower case of a language in which {@code int} has no dot. It
     * finds them once for all in a process.
     */
    static void restorePrimitives() {
        for (PrimitiveType.Primitive each : PrimitiveType.Primitive.values()) {
            String word = each.name().toLowerCase(Locale.ROOT);
            if (!each.asString().equals(word)) {
                try {
                    Field held = PrimitiveType.Primitive.class.getDeclaredField("codeRepresentation");
                    held.setAccessible(true);
                    held.set(each, word);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("rules cannot be compiled in the language of this machine", e);
                }
            }
        }
    }

    /** Rewrites the expressions of a rule. */
    static void rewrite(RuleDescr rule) {
        rewrite(rule.getLhs());
        if (rule.getConsequence() instanceof String code) {
            rule.setConsequence(escaped(code));
        }
    }

    private static void rewrite(BaseDescr part) {
        if (part instanceof ExprConstraintDescr constraint) {
            constraint.setExpression(escaped(constraint.getExpression()));
        } else if (part instanceof PatternDescr pattern) {
            rewrite((BaseDescr) pattern.getConstraint());
            source(pattern.getSource());
        } else if (part instanceof ConditionalElementDescr group) {
            List<? extends BaseDescr> parts = group.getDescrs();
            parts.forEach(PlainCode::rewrite);
        }
    }

    private static void source(Object source) {
        if (source instanceof FromDescr from) {
            from.setDataSource(new MVELExprDescr(escaped(from.getDataSource().getText())));
        } else if (source instanceof CollectDescr collect) {
            rewrite(collect.getInputPattern());
        } else if (source instanceof AccumulateDescr accumulate) {
            rewrite(accumulate.getInput());
            accumulate
                    .getFunctions()
                    .forEach(function -> Arrays.setAll(function.getParams(), i -> escaped(function.getParams()[i])));
        }
    }
}
