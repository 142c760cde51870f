package dev.edict.engine.load;

import dev.edict.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the files of one pack, within limits; what cannot be taken becomes an issue. */
final class PackCollector {
    private static final char REPLACEMENT = '\uFFFD';

    private final String origin;
    private final LoadLimits limits;
    private final SortedMap<String, String> texts = new TreeMap<>(PackFiles.ORDER);
    private final TreeSet<String> seen = new TreeSet<>(PackFiles.ORDER);
    private final List<Issue> issues = new ArrayList<>();
    private long total;
    private boolean full;

    PackCollector(String origin, LoadLimits limits) {
        this.origin = origin;
        this.limits = limits;
    }

    /** What gives a file's bytes. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Takes a file if it belongs to a pack. */
    void offer(String path, Opener opener) {
        if (!PackFiles.isSafe(path)) {
            error("unsafe-path", origin, "the file name `" + printable(path) + "` leads out of the pack");
            return;
        }
        PackFiles.adviceForIgnored(path)
                .ifPresent(advice -> issues.add(Issue.warning(
                        "ignored-file", path, 0, 0, "nobody reads a file of this name at this place", advice)));
        if (!PackFiles.isRead(path) || PackFiles.hasLeftover(path) || full) {
            return;
        }
        if (!seen.add(path)) {
            error("duplicate-file", path, "the file is there twice");
            return;
        }
        if (seen.size() > limits.maxFiles()) {
            full = true;
            error("too-large", origin, "the pack has more than " + limits.maxFiles() + " files");
            return;
        }
        read(path, opener);
    }

    private void read(String path, Opener opener) {
        try (InputStream stream = opener.open()) {
            byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.maxFileBytes() + 1L));
            if (bytes.length > limits.maxFileBytes()) {
                error("too-large", path, "the file has more than " + limits.maxFileBytes() + " bytes");
                return;
            }
            take(path, bytes);
        } catch (IOException | RuntimeException unreadable) {
            error("unreadable-file", path, "the file cannot be read");
        }
    }

    private void take(String path, byte[] bytes) {
        total += bytes.length;
        if (total > limits.maxTotalBytes()) {
            full = true;
            error(
                    "too-large",
                    origin,
                    "the files of the pack have more than " + limits.maxTotalBytes() + " bytes together");
            return;
        }
        String plain = new String(bytes, StandardCharsets.UTF_8);
        // What is malformed becomes this character; so may what is not, and then a decoder tells them apart.
        if (plain.indexOf(REPLACEMENT) < 0) {
            texts.put(path, plain);
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        boolean malformed =
                decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError();
        String text = decoded.flip().toString();
        if (malformed) {
            String before = text.replace("\r\n", "\n").replace('\r', '\n');
            int line = 1
                    + (int) before.chars()
                            .filter(character -> character == '\n')
                            .count();
            int start = before.lastIndexOf('\n') + 1;
            int column = 1 + before.codePointCount(start, before.length());
            issues.add(Issue.error(
                    "not-utf-8", path, line, column, "this is not text in UTF-8", "save the file as UTF-8"));
            return;
        }
        texts.put(path, text);
    }

    void error(String code, String file, String message, String... help) {
        issues.add(Issue.error(code, file, 0, 0, message, help));
    }

    String origin() {
        return origin;
    }

    PackSource source() {
        if (!seen.contains(PackFiles.PACK) && issues.stream().noneMatch(Issue::isError)) {
            error("missing-file", PackFiles.PACK, "the pack at `" + origin + "` has no file of this name");
        }
        return new PackSource(origin, texts, issues);
    }

    static PackSource texts(String origin, Map<String, String> texts, LoadLimits limits) {
        PackCollector collector = new PackCollector(origin, limits);
        texts.forEach((path, text) -> collector.offer(path, () -> new java.io.ByteArrayInputStream(encode(text))));
        return collector.source();
    }

    /** Encodes a text; halves of characters are refused as a file with wrong bytes would be. */
    private static byte[] encode(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        return array;
    }

    static String printable(String path) {
        StringBuilder text = new StringBuilder();
        path.codePoints().limit(100).forEach(character -> text.appendCodePoint(character < ' ' ? '?' : character));
        return text.toString();
    }
}
