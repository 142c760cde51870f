package dev.edict.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.model.Dated;
import dev.edict.model.Holding;
import dev.edict.model.Organization;
import dev.edict.model.OrganizationKind;
import dev.edict.model.PercentageRange;
import dev.edict.model.Reliability;
import dev.edict.model.Right;
import dev.edict.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipStatementsTest {
    private static Imported read(String json) {
        try {
            return OwnershipStatements.read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "register.json", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Imported transfer() throws IOException {
        try (InputStream json = OwnershipStatementsTest.class.getResourceAsStream("transfer.json")) {
            return OwnershipStatements.read(Objects.requireNonNull(json), "transfer.json", "us-de/");
        }
    }

    /** A relationship of one party with one interest, written with single quotes. */
    private static String relationship(String party, String interest) {
        return statement(
                "relationship",
                "r1",
                "{'isComponent': false, 'subject': 'e1', 'interestedParty': " + party + ", 'interests': [" + interest
                        + "]}");
    }

    private static String statement(String type, String record, String details) {
        return ("{'statementId': 's', 'recordType': '" + type + "', 'recordId': '" + record
                        + "', 'statementDate': '2024-01-05', 'publicationDetails': {'publicationDate': '2024-02-01', "
                        + "'bodsVersion': '0.4', 'publisher': {'name': 'R'}}, 'recordDetails': " + details + "}")
                .replace('\'', '"');
    }

    private static String time(Holding holding) {
        return holding.time().from().map(Object::toString).orElse("ever") + " "
                + holding.time().until().map(Object::toString).orElse("open") + ", known "
                + holding.time().known().map(Object::toString).orElse("always");
    }

    @Test
    void entities_and_persons_become_organizations() throws IOException {
        Imported imported = transfer();
        Organization person = imported.catalogue().organizations().get("us-de/per-1");
        Organization entity = imported.catalogue().organizations().get("us-de/ent-1");
        assertThat(person.kind()).isEqualTo(OrganizationKind.PERSON);
        assertThat(person.name()).isEqualTo("Ines Duarte");
        assertThat(entity.kind()).isEqualTo(OrganizationKind.COMPANY);
        assertThat(entity.incorporated()).containsExactly(Dated.always("US-DE"));
        assertThat(entity.headquarters()).isEmpty();
        assertThat(entity.lei()).contains("5493001KJTIIGC8Y1R12");
        assertThat(imported.issues()).isEmpty();
    }

    @Test
    void each_statement_is_known_from_its_publication_and_a_closed_record_ends() throws IOException {
        List<Holding> shares = transfer().catalogue().holdings().stream()
                .filter(holding -> holding.right() == Right.SHARES)
                .toList();
        assertThat(shares)
                .extracting(holding -> holding.share().orElseThrow() + " % from " + time(holding))
                .containsExactly(
                        "100 % from 2002-03-09 open, known 2019-01-31",
                        "40 % from 2021-09-24 open, known 2021-09-30",
                        "40 % from 2021-09-24 until 2023-03-03, known 2023-03-31");
        assertThat(shares).extracting(Holding::id).containsOnly(Optional.of("us-de/rel-1/shares"));
    }

    @Test
    void an_interest_that_a_record_no_longer_names_has_ended() throws IOException {
        assertThat(transfer().catalogue().holdings())
                .filteredOn(holding -> holding.right() == Right.VOTES)
                .extracting(OwnershipStatementsTest::time)
                .containsExactly("2002-03-09 open, known 2019-01-31", "2002-03-09 until 2021-09-25, known 2021-09-30");
    }

    @Test
    void sources_are_official_where_the_register_is() throws IOException {
        assertThat(transfer().catalogue().sources().values())
                .extracting(Source::reliability)
                .containsExactly(Reliability.OFFICIAL, Reliability.REPORTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'exact': 33.3}                                     | 33.3
            {'exact': 1e1}                                      | 10
            {'minimum': 25, 'maximum': 50}                      | 25 to 50
            {'exclusiveMinimum': 25, 'maximum': 50}             | more than 25 to 50
            {'minimum': 75, 'exclusiveMaximum': 100}            | 75 to less than 100
            {'exclusiveMinimum': 25, 'exclusiveMaximum': 50}    | more than 25 to less than 50
            {'minimum': 25, 'exclusiveMinimum': true, 'maximum': 50, 'exclusiveMaximum': false} | more than 25 to 50
            {'minimum': 50}                                     | 50 to 100
            {}                                                  | 0 to 100
            """)
    void a_share_is_read_with_its_ends(String share, String range) {
        String interest = "{'type': 'shareholding', 'share': " + share + "}";
        assertThat(read(relationship("'p1'", interest)).catalogue().holdings())
                .extracting(Holding::share)
                .containsExactly(Optional.of(PercentageRange.parse(range)));
    }

    @ParameterizedTest
    @CsvSource({
        "votingRights, VOTES",
        "appointmentOfBoard, BOARD",
        "otherInfluenceOrControl, CONTROL",
        "controlViaCompanyRulesOrArticles, CONTROL",
        "controlByLegalFramework, CONTROL",
        "unknownInterest, SHARES"
    })
    void an_interest_is_a_right(String type, Right right) {
        assertThat(read(relationship("'p1'", "{'type': '" + type + "'}"))
                        .catalogue()
                        .holdings())
                .extracting(Holding::right)
                .containsExactly(right);
    }

    @Test
    void whoever_is_anonymous_or_not_specified_is_an_unknown_owner() {
        String interest = "{'type': 'shareholding', 'share': {'exact': 40}}";
        String anonymous = "[" + relationship("'p1'", interest) + ","
                + statement("person", "p1", "{'personType': 'anonymousPerson'}") + "]";
        assertThat(read(anonymous).catalogue().holdings())
                .extracting(Holding::owner)
                .containsExactly("unknown");
        String exempt = relationship("{'reason': 'subjectExemptFromDisclosure'}", "");
        assertThat(read(exempt).catalogue().holdings()).singleElement().satisfies(holding -> {
            assertThat(holding.owner()).isEqualTo("unknown");
            assertThat(holding.share()).contains(PercentageRange.parse("0 to 100"));
        });
        assertThat(read(relationship("{'reason': 'noBeneficialOwners'}", ""))
                        .catalogue()
                        .holdings())
                .isEmpty();
    }

    @Test
    void an_indirect_interest_whose_parts_are_told_is_left_out() {
        String details = "{'subject': 'e1', 'interestedParty': 'p1', 'componentRecordIds': ['r2'], 'interests': "
                + "[{'type': 'shareholding', 'directOrIndirect': 'indirect', 'share': {'exact': 60}}]}";
        Imported told = read(statement("relationship", "r1", details));
        assertThat(told.catalogue().holdings()).isEmpty();
        assertThat(told.issues()).isEmpty();
        Imported alone = read(statement("relationship", "r1", details.replace("'componentRecordIds': ['r2'], ", "")));
        assertThat(alone.catalogue().holdings()).hasSize(1);
        assertThat(alone.issues()).extracting(Issue::code).contains("indirect-interest");
    }

    @Test
    void two_lots_of_one_record_are_two_holdings() {
        String lots =
                "{'type': 'shareholding', 'share': {'exact': 20}}, {'type': 'shareholding', 'share': {'exact': 30}}";
        assertThat(read(relationship("'p1'", lots)).catalogue().holdings())
                .extracting(holding -> holding.id().orElseThrow())
                .containsExactly("r1/shares", "r1/shares/2");
    }

    @Test
    void of_two_statements_of_one_day_the_later_corrects_the_earlier() {
        String first = relationship("'p1'", "{'type': 'shareholding', 'share': {'exact': 20}}");
        String second = relationship("'p1'", "{'type': 'shareholding', 'share': {'exact': 30}}");
        assertThat(read("[" + first + "," + second + "]").catalogue().holdings())
                .extracting(holding -> holding.share().orElseThrow().toString())
                .containsExactly("30");
    }

    @Test
    void every_statement_that_cannot_be_used_is_an_issue_at_its_place() {
        String lines = String.join(
                "\n",
                statement("relationship", "r1", "{'interestedParty': 'p1'}"),
                statement("relationship", "r1", "{'subject': 'e1', 'interestedParty': 'p1'}"),
                relationship("'p1'", "{'type': 'boardMember'}"),
                relationship("'p1'", "{'type': 'shareholding', 'share': {'exact': 101}}"),
                relationship("'p1'", "{'type': 'shareholding', 'share': {'minimum': 60, 'maximum': 50}}"),
                relationship("'p1'", "{'type': 'shareholding', 'startDate': '2021-13-01'}"),
                relationship("'p1'", "{'type': 'shareholding', 'startDate': '2021-02-01', 'endDate': '2021-01-01'}"),
                statement("boat", "b1", "{}"),
                statement("entity", "e1", "{}").replace("0.4", "0.3"),
                "17");
        assertThat(read(lines).issues())
                .extracting(Issue::text)
                .containsExactly(
                        "register.json: warning: a value that is no object is no statement",
                        "register.json:1:1: warning: the relationship does not say in whom",
                        "register.json:2:1: warning: the relationship says nothing of what is held",
                        "register.json:3:1: warning: none of the interests is a share, votes, seats on the board or control",
                        "register.json:4:1: warning: `101` is no percentage",
                        "register.json:5:1: warning: no share lies between 60 and 50 %",
                        "register.json:6:1: warning: `2021-13-01` is no date",
                        "register.json:7:1: warning: the interest ends on 2021-01-01, before it begins",
                        "register.json:8:1: warning: `boat` is no record of an entity, a person or a relationship",
                        "register.json:9:1: warning: the statement is of version `0.3`, and only 0.4 is read");
    }

    @Test
    void what_nobody_describes_is_told_once() {
        Imported imported = read(relationship("'p1'", "{'type': 'shareholding', 'share': {'exact': 40}}"));
        assertThat(imported.issues())
                .extracting(Issue::message)
                .containsExactly("no statement describes `e1`", "no statement describes `p1`");
        assertThat(imported.catalogue().organizations()).containsOnlyKeys("e1", "p1");
    }

    @Test
    void what_was_read_before_broken_json_is_kept() {
        Imported imported = read("[" + statement("entity", "e1", "{'name': 'E'}") + ", {\"recordId\": ");
        assertThat(imported.catalogue().organizations()).containsOnlyKeys("e1");
        assertThat(imported.issues()).extracting(Issue::code).containsExactly("unreadable-json");
    }

    @Test
    void numbers_that_would_explode_are_refused() {
        Imported imported = read(relationship("'p1'", "{'type': 'shareholding', 'share': {'exact': 1e-999999999}}"));
        assertThat(imported.catalogue().holdings()).isEmpty();
        assertThat(imported.issues()).extracting(Issue::message).containsExactly("`1e-999999999` is no percentage");
    }

    @Test
    void ids_that_differ_only_in_case_stay_apart() {
        Imported imported = read("[" + statement("entity", "A1", "{'name': 'One'}") + ","
                + statement("entity", "a1", "{'name': 'Two'}") + "]");
        assertThat(imported.catalogue().organizations()).containsOnlyKeys("a1", "a1-2");
    }
}
