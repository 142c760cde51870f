package dev.edict.engine.author;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: who wants to use which tool, how and where. There is one in each case. A field that the request does not state is
 * absent: a rule that reads it neither matches nor is silent, but asks for it.
 *
 * @param organization the organization that uses the tool
 * @param actor what the user is to it: {@code employee}, {@code contractor}, {@code service}, {@code public}, or a pack's own word
 * @param counterparty the organizations on the other side of the deal; each is a {@link Counterparty} as well
 * @param tool the tool; what is known of it is in {@link Tool}
 * @param version the tool's version
 * @param model the model that the tool is pointed at
 * @param operator the organization that runs the tool
 * @param action what is done: {@code use}, {@code install}, {@code buy} and so on
 * @param place where; what is known of it is in {@link Place}
 * @param zone the user's time zone
 * @param route who stands between the user and the vendor; each is a {@link Hop} as well
 * @param device on what: {@code managed}, {@code enrolled-personal}, {@code personal}, or a pack's own word
 * @param network from where: {@code internal}, {@code home}, or a pack's own word
 * @param credential with which credential: {@code subscription}, {@code api-key}, or a pack's own word
 * @param data which data the tool sees; each word is a {@link Data} as well
 * @param purpose what for
 */
public record Request(
        @Nullable String organization,
        @Nullable String actor,
        @Nullable Set<String> counterparty,
        @Nullable String tool,
        @Nullable String version,
        @Nullable String model,
        @Nullable String operator,
        @Nullable String action,
        @Nullable String place,
        @Nullable String zone,
        @Nullable List<String> route,
        @Nullable String device,
        @Nullable String network,
        @Nullable String credential,
        @Nullable Set<String> data,
        @Nullable String purpose) {}
