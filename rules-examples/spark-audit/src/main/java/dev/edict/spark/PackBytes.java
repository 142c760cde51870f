package dev.edict.spark;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A pack as it travels to the executors: the bytes of an archive and the hash of what is in it. The engine itself never travels; each
 * JVM builds its own once, and only if the hash of the bytes that arrived is the one that was sent.
 */
public final class PackBytes implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Map<String, PolicyEngine> ENGINES = new ConcurrentHashMap<>();
    private static final AtomicInteger BUILT = new AtomicInteger();

    private final byte[] archive;
    private final String hash;

    private PackBytes(byte[] archive, String hash) {
        this.archive = archive;
        this.hash = hash;
    }

    /** Packs a pack up. */
    public static PackBytes of(PackSource source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : source.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PackBytes(bytes.toByteArray(), source.hash());
    }

    /**
     * Returns this JVM's engine for the pack. Safe to share between threads.
     *
     * @throws IllegalStateException if the bytes are not those of the hash
     */
    public PolicyEngine engine() {
        return ENGINES.computeIfAbsent(hash, absent -> {
            PackSource source = PackSource.archive("broadcast", new ByteArrayInputStream(archive));
            if (!source.hash().equals(hash)) {
                throw new IllegalStateException(
                        "the pack that arrived has the hash " + source.hash() + ", and " + hash + " was sent");
            }
            BUILT.incrementAndGet();
            return PolicyEngine.load(source);
        });
    }

    /** Returns how many engines this JVM has built. */
    static int built() {
        return BUILT.get();
    }

    /** Returns the hash of the pack. */
    public String hash() {
        return hash;
    }

    /** Returns the same bytes under another hash: what a transport that changes something would bring. */
    PackBytes claiming(String otherHash) {
        return new PackBytes(archive, otherHash);
    }
}
