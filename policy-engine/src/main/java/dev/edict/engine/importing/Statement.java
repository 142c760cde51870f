package dev.edict.engine.importing;

import dev.edict.model.Origin;
import dev.edict.time.When;
import java.util.Optional;

/**
 * What all statements of the Beneficial Ownership Data Standard 0.4 have in common.
 *
 * @param record the id of the record that it is about, as the publisher gives it
 * @param type what the record is: entity, person or relationship
 * @param isClosed whether the record is closed with it
 * @param date the day on which the source said so
 * @param known when it was published, or else the day on which the source said so
 * @param details what it says of the record
 * @param source where it comes from
 * @param publication by whom and when it was published
 * @param origin where it stands
 */
record Statement(
        String record,
        String type,
        boolean isClosed,
        Optional<When> date,
        Optional<When> known,
        JsonNode.Fields details,
        JsonNode.Fields source,
        JsonNode.Fields publication,
        Origin origin) {
    private static final String VERSION = "0.4";

    static Statement of(JsonNode.Fields fields, String file) throws UnusableStatementException {
        JsonNode.Fields publication = fields.object("publicationDetails");
        String version = publication
                .text("bodsVersion")
                .orElse(fields.get("statementType").isPresent() ? "0.3" : VERSION);
        if (!version.equals(VERSION)) {
            throw new UnusableStatementException("the statement is of version `" + version + "`, and only 0.4 is read");
        }
        Optional<When> date = Moments.of(fields, "statementDate");
        Optional<When> published = Moments.of(publication, "publicationDate");
        return new Statement(
                fields.text("recordId")
                        .orElseThrow(() -> new UnusableStatementException("the statement has no `recordId`")),
                fields.text("recordType")
                        .orElseThrow(() -> new UnusableStatementException("the statement has no `recordType`")),
                fields.text("recordStatus").filter("closed"::equals).isPresent(),
                date,
                published.or(() -> date),
                fields.object("recordDetails"),
                fields.object("source"),
                publication,
                new Origin(file, fields.line(), fields.column()));
    }

    /** The day since when the record is no longer what it was. */
    Optional<When> turn() {
        return date.or(() -> known);
    }
}
