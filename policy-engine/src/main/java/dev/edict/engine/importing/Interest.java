package dev.edict.engine.importing;

import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.time.When;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * One interest of a relationship, as far as it is a holding.
 *
 * @param right what is held
 * @param share how much of it; nothing for control
 * @param from since when
 * @param until when it ceased to exist: the first day on which it no longer is
 * @param isIndirect whether others are known to stand between
 */
record Interest(
        Right right, Optional<PercentageRange> share, Optional<When> from, Optional<When> until, boolean isIndirect) {
    /** The order that gives the interests of a record the same numbers in each of its statements. */
    static final Comparator<Interest> ORDER = Comparator.comparing(Interest::right)
            .thenComparing(interest -> interest.from().map(When::toString).orElse(""))
            .thenComparing(interest -> interest.until().map(When::toString).orElse("~"))
            .thenComparing(
                    interest -> interest.share().map(PercentageRange::toString).orElse(""));

    private static final int MOST_PLACES = 100;

    /** An interest of which nobody says what it is may be shares to any amount. */
    static Interest anyShares() {
        return new Interest(Right.SHARES, Optional.of(anything()), Optional.empty(), Optional.empty(), false);
    }

    /** Returns the holding that an interest is, if it is one. */
    static Optional<Interest> of(JsonNode.Fields fields) throws UnusableStatementException {
        String type = fields.text("type").orElse("unknownInterest");
        Optional<Right> right = switch (type) {
            case "shareholding", "unknownInterest", "unpublishedInterest" -> Optional.of(Right.SHARES);
            case "votingRights" -> Optional.of(Right.VOTES);
            case "appointmentOfBoard" -> Optional.of(Right.BOARD);
            case "otherInfluenceOrControl", "controlViaCompanyRulesOrArticles", "controlByLegalFramework" ->
                Optional.of(Right.CONTROL);
            default -> Optional.empty();
        };
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Optional<PercentageRange> share =
                right.get() == Right.CONTROL ? Optional.empty() : Optional.of(share(fields.object("share")));
        return Optional.of(new Interest(
                right.get(),
                share,
                Moments.of(fields, "startDate"),
                Moments.of(fields, "endDate"),
                fields.text("directOrIndirect").filter("indirect"::equals).isPresent()));
    }

    private static PercentageRange anything() {
        return PercentageRange.between(Percentage.ZERO, Percentage.HUNDRED);
    }

    /** The bounds are numbers of their own since 0.4; before, a yes said that the bound itself is excluded. */
    private static PercentageRange share(JsonNode.Fields share) throws UnusableStatementException {
        Optional<Percentage> exact = percentage(share, "exact");
        if (exact.isPresent()) {
            return PercentageRange.exactly(exact.get());
        }
        Percentage above = percentage(share, "exclusiveMinimum").orElse(Percentage.ZERO);
        Percentage below = percentage(share, "exclusiveMaximum").orElse(Percentage.HUNDRED);
        Percentage minimum = percentage(share, "minimum").orElse(Percentage.ZERO);
        Percentage maximum = percentage(share, "maximum").orElse(Percentage.HUNDRED);
        boolean excludesLow = share.get("exclusiveMinimum").isPresent() && !share.isUnset("exclusiveMinimum");
        boolean excludesHigh = share.get("exclusiveMaximum").isPresent() && !share.isUnset("exclusiveMaximum");
        boolean isAbove = above.compareTo(minimum) >= 0 || share.isSet("exclusiveMinimum");
        boolean isBelow = below.compareTo(maximum) <= 0 || share.isSet("exclusiveMaximum");
        Percentage low = above.compareTo(minimum) >= 0 ? above : minimum;
        Percentage high = below.compareTo(maximum) <= 0 ? below : maximum;
        try {
            return new PercentageRange(low, !(excludesLow && isAbove), high, !(excludesHigh && isBelow));
        } catch (IllegalArgumentException empty) {
            throw new UnusableStatementException("no share lies between " + low + " and " + high + " %");
        }
    }

    private static Optional<Percentage> percentage(JsonNode.Fields share, String key)
            throws UnusableStatementException {
        Optional<String> number = share.number(key);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.get());
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0 || value.scale() > MOST_PLACES) {
            throw new UnusableStatementException("`" + number.get() + "` is no percentage");
        }
        return Optional.of(Percentage.parse(value.toPlainString()));
    }
}
