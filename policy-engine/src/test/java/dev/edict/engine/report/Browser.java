package dev.edict.engine.report;

import dev.edict.engine.json.JsonReader;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without a window, driven by the Chrome DevTools Protocol (version 1.3) over its own web socket. */
final class Browser implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonValue.Members>> open = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<String> loaded = new CompletableFuture<>();
    private Optional<String> session = Optional.empty();

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        String target = text(send("Target.createTarget", Map.of("url", JsonValue.text("about:blank"))), "targetId");
        session = Optional.of(text(
                send(
                        "Target.attachToTarget",
                        Map.of("targetId", JsonValue.text(target), "flatten", JsonValue.flag(true))),
                "sessionId"));
        Stream.of("Page", "Runtime", "Log", "Network").forEach(domain -> send(domain + ".enable", Map.of()));
    }

    /** Returns the program, if this machine has one. */
    static Optional<Path> program() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the program with a profile of its own. */
    static Browser start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader words = process.errorReader(StandardCharsets.UTF_8);
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                drain(words);
                return new Browser(process, address.group(1));
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    /** Reads on what the program complains of, so that it never waits for a reader. */
    private static void drain(BufferedReader words) {
        Thread reader = new Thread(() -> {
            try {
                words.transferTo(java.io.Writer.nullWriter());
            } catch (IOException ended) {
                // It has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    JsonValue.Members send(String method, Map<String, JsonValue> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonValue.Members> answer = new CompletableFuture<>();
        open.put(id, answer);
        Map<String, JsonValue> message = new LinkedHashMap<>();
        message.put("id", JsonValue.number(id));
        message.put("method", JsonValue.text(method));
        message.put("params", JsonValue.members(parameters));
        session.ifPresent(each -> message.put("sessionId", JsonValue.text(each)));
        socket.sendText(JsonWriter.canonical(JsonValue.members(message)), true).join();
        return answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /** Opens a page of this machine and waits until it is there. */
    void open(Path page) {
        loaded = new CompletableFuture<>();
        complaints.clear();
        asked.clear();
        send("Page.navigate", Map.of("url", JsonValue.text(page.toUri().toString())));
        loaded.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /** Returns what an expression of JavaScript comes to, as text. */
    String evaluate(String expression) {
        JsonValue.Members answer = send(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        JsonValue.text("String(" + expression + ")"),
                        "returnByValue",
                        JsonValue.flag(true)));
        if (answer.get("exceptionDetails").isPresent()) {
            throw new AssertionError(JsonWriter.canonical(answer));
        }
        return text((JsonValue.Members) answer.get("result").orElseThrow(), "value");
    }

    /** Presses a key in the element that has the focus. */
    void press(String key, int code) {
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", JsonValue.text(type),
                            "key", JsonValue.text(key),
                            "code", JsonValue.text(key),
                            "windowsVirtualKeyCode", JsonValue.number(code)));
        }
    }

    /** Shows the page as a reader of a scheme, light or dark, sees it on a medium, screen or print. */
    void show(String scheme, String medium) {
        Map<String, JsonValue> feature = new LinkedHashMap<>();
        feature.put("name", JsonValue.text("prefers-color-scheme"));
        feature.put("value", JsonValue.text(scheme));
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media", JsonValue.text(medium),
                        "features", JsonValue.items(List.of(JsonValue.members(feature)))));
    }

    void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", JsonValue.number(width),
                        "height", JsonValue.number(height),
                        "deviceScaleFactor", JsonValue.number(1),
                        "mobile", JsonValue.flag(false)));
    }

    byte[] print() {
        return Base64.getDecoder().decode(text(send("Page.printToPDF", Map.of()), "data"));
    }

    /** Returns a picture of a part of the page, in the PNG format. */
    byte[] picture(int top, int width, int height) {
        Map<String, JsonValue> clip = new LinkedHashMap<>();
        clip.put("x", JsonValue.number(0));
        clip.put("y", JsonValue.number(top));
        clip.put("width", JsonValue.number(width));
        clip.put("height", JsonValue.number(height));
        clip.put("scale", JsonValue.number(1));
        return Base64.getDecoder()
                .decode(text(
                        send(
                                "Page.captureScreenshot",
                                Map.of("clip", JsonValue.members(clip), "captureBeyondViewport", JsonValue.flag(true))),
                        "data"));
    }

    /** Returns what the page's console and the browser's log say of it: errors, warnings, refusals. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns the addresses that the page asked for since it was opened. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private static String text(JsonValue.Members members, String key) {
        return ((JsonValue.Text) members.get(key).orElseThrow()).value();
    }

    private void receive(String message) {
        JsonValue.Members members = (JsonValue.Members) JsonReader.read(message);
        Optional<JsonValue> id = members.get("id");
        if (id.isPresent()) {
            int number = Integer.parseInt(((JsonValue.Numeral) id.get()).literal());
            CompletableFuture<JsonValue.Members> answer = open.remove(number);
            members.get("result")
                    .ifPresentOrElse(
                            result -> answer.complete((JsonValue.Members) result),
                            () -> answer.completeExceptionally(new IllegalStateException(message)));
            return;
        }
        String method = text(members, "method");
        switch (method) {
            case "Page.loadEventFired" -> loaded.complete(method);
            case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" -> complaints.add(message);
            case "Network.requestWillBeSent" -> {
                JsonValue.Members parameters =
                        (JsonValue.Members) members.get("params").orElseThrow();
                asked.add(text((JsonValue.Members) parameters.get("request").orElseThrow(), "url"));
            }
            default -> {
                // Of no concern.
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    /** Puts the parts of messages together. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                String whole = message.toString();
                message.setLength(0);
                receive(whole);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
