package dev.edict.engine.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole page: it needs nothing but itself. Its own content security policy (W3C Content Security Policy Level 3, hash sources)
 * lets in the styles and the script that it was written with and nothing else, so that no word of a pack could ever run.
 *
 * @param title what the window says
 * @param body the markup of the page
 * @param script the script, if it has one
 */
public record HtmlDocument(String title, String body, Optional<String> script) {
    private static final Pattern STYLES = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    /** Returns the page as text, with the styles that all pages share and those of its own drawings. */
    public String text() {
        String style = resource("page.css");
        Set<String> styles = new LinkedHashSet<>();
        styles.add(source(style));
        for (Matcher each = STYLES.matcher(body); each.find(); ) {
            styles.add(source(Objects.requireNonNull(each.group(1))));
        }
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
                + String.join(" ", styles)
                + script.map(text -> "; script-src " + source(text)).orElse("");
        Html html = new Html().markup("<!DOCTYPE html>\n");
        html.begin("html", "lang", "en").line();
        html.begin("head").line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.single("meta", "name", "color-scheme", "content", "light dark").line();
        html.single("link", "rel", "icon", "href", "data:,").line();
        html.element("title", title).line();
        html.begin("style").markup(style).end().line();
        html.end().line();
        html.begin("body").line().markup(body).line();
        script.ifPresent(text -> html.begin("script").markup(text).end().line());
        return html.end().end().line().toString();
    }

    private static String source(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Returns a text that lies beside this class. */
    public static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlDocument.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
