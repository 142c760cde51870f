package dev.edict.engine.check.lint;

import dev.edict.model.Group;
import dev.edict.model.GroupKind;
import dev.edict.model.Holding;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Source;
import dev.edict.model.Tool;
import dev.edict.time.Period;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What facts show by themselves. */
final class FactLints {
    private final Subject subject;
    private final Lives lives;
    private final Report report;

    FactLints(Subject subject, Lives lives, Report report) {
        this.subject = subject;
        this.lives = lives;
        this.report = report;
    }

    void run() {
        subject.pack().catalogue().sources().values().forEach(this::source);
        subject.pack().catalogue().tools().values().forEach(this::tool);
        subject.pack().catalogue().groups().values().forEach(this::group);
        holdings();
    }

    private void source(Source source) {
        if (source.url().filter(url -> !isAddress(url)).isPresent()) {
            report.add(
                    Lint.DEAD_SOURCE,
                    subject.place("source", source.id()),
                    "the address of the source `" + source.id() + "` leads nowhere",
                    "write it as in `https://example.org/page`");
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private void tool(Tool tool) {
        if (tool.vendor().isEmpty()) {
            report.add(
                    Lint.NO_VENDOR,
                    subject.place("tool", tool.id()),
                    "nobody sells the tool `" + tool.id() + "`",
                    "add `vendor`, or every policy about vendors leaves it undecided");
        }
    }

    private void group(Group group) {
        if (group.of() != GroupKind.PLACES || group.members().isEmpty()) {
            return;
        }
        Set<String> always = new TreeSet<>();
        for (Group.Member member : group.members().get()) {
            if (member.time().from().isEmpty() && member.time().until().isEmpty()) {
                always.add(member.id());
            }
        }
        for (Group.Member member : group.members().get()) {
            int hyphen = member.id().indexOf('-');
            if (hyphen > 0 && always.contains(member.id().substring(0, hyphen))) {
                report.add(
                        Lint.COVERED_MEMBER,
                        subject.place("group", group.id()),
                        "the member `" + member.id() + "` of `" + group.id() + "` is covered by `"
                                + member.id().substring(0, hyphen) + "`",
                        "leave one of them out");
            }
        }
    }

    /** Adds, for each organization and right, what is certainly held at the beginning of each holding. */
    private void holdings() {
        Map<String, Map<String, Holding>> latest = new TreeMap<>();
        for (Holding holding : subject.pack().catalogue().holdings()) {
            String identity = holding.id().orElse(holding.owner());
            latest.computeIfAbsent(holding.owned() + " (" + holding.right() + ")", none -> new LinkedHashMap<>())
                    .merge(identity, holding, (old, replacing) -> replacing);
        }
        latest.forEach((owned, byOwner) -> {
            List<Share> shares = new ArrayList<>();
            byOwner.values().forEach(holding -> share(holding).ifPresent(shares::add));
            for (Share share : shares) {
                Percentage sum = shares.stream()
                        .filter(other -> other.period.contains(share.period.from()))
                        .map(Share::least)
                        .reduce(Percentage.ZERO, Percentage::plus);
                if (sum.compareTo(Percentage.HUNDRED) > 0) {
                    report.add(
                            Lint.OVER_100_PERCENT,
                            Subject.place(share.holding.origin()),
                            "the holdings in `" + share.holding.owned() + "` add up to " + sum + " percent",
                            "end the ones that others replaced");
                    return;
                }
            }
        });
    }

    private Optional<Share> share(Holding holding) {
        Optional<PercentageRange> range = holding.share();
        Optional<Period> period = lives.of(holding.time(), Optional.empty());
        return range.flatMap(share -> period.map(time -> new Share(holding, time, share.low())));
    }

    private record Share(Holding holding, Period period, Percentage least) {}
}
