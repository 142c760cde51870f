package dev.edict.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.TextRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of requests becomes a table of decisions, row by row what the engine says. */
class EstateAuditTest {
    private static final Path PACK = Path.of("../packs/ai-tools");
    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("audit")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String organization : List.of("alibaba", "samsung", "bytedance")) {
            for (String tool : List.of("claude-code", "qoder", "trae")) {
                for (int day = 1; day <= 28; day++) {
                    lines.add("""
                            {"organization": "%s", "actor": "employee", "tool": "%s", "device": "managed", "action": "use", "place": "CN", "at": "2026-07-%02dT12:00:00Z"}""".formatted(organization, tool, day));
                }
            }
        }
        return lines;
    }

    private Path requests(List<String> lines) throws IOException {
        return Files.write(folder.resolve("requests.jsonl"), lines);
    }

    private static Decision byHand(PolicyEngine engine, Row row) {
        AccessRequest.Builder request = AccessRequest.builder();
        for (String column : List.of("organization", "actor", "tool", "device", "action", "place")) {
            request.field(column, row.getAs(column));
        }
        return engine.decide(request.at(Instant.parse(row.<String>getAs("at"))).build());
    }

    @Test
    void each_row_holds_what_the_engine_says_of_it() throws IOException {
        PackBytes pack = PackBytes.of(PackSource.of(PACK));
        String decisions = folder.resolve("decisions").toString();
        EstateAudit.decide(
                        spark, pack, EstateAudit.read(spark, requests(lines()).toString()))
                .write()
                .parquet(decisions);

        List<Row> rows = spark.read().parquet(decisions).collectAsList();

        PolicyEngine engine = PolicyEngine.load(PACK);
        assertThat(rows).hasSize(lines().size()).allSatisfy(row -> {
            Decision decision = byHand(engine, row);
            assertThat(row.<String>getAs("outcome"))
                    .isEqualTo(decision.outcome().name());
            assertThat(row.<String>getAs("explanation"))
                    .isEqualTo(TextRenderer.plain().render(decision));
            assertThat(row.<String>getAs("pack_hash")).isEqualTo(engine.source().hash());
            assertThat(row.<String>getAs("problem")).isNull();
        });
        assertThat(rows.stream().map(row -> row.<String>getAs("outcome")).distinct())
                .contains("DENY", "NOT_APPLICABLE");
    }

    @Test
    void a_parquet_table_gives_the_same_decisions_as_json_lines() throws IOException {
        PackBytes pack = PackBytes.of(PackSource.of(PACK));
        Dataset<Row> json = EstateAudit.read(spark, requests(lines()).toString());
        String table = folder.resolve("requests").toString();
        json.write().parquet(table);

        List<Row> ofParquet =
                EstateAudit.decide(spark, pack, EstateAudit.read(spark, table)).collectAsList();

        assertThat(ofParquet)
                .containsExactlyInAnyOrderElementsOf(
                        EstateAudit.decide(spark, pack, json).collectAsList());
    }

    @Test
    void an_engine_is_built_once_in_a_process_whatever_the_number_of_partitions() throws IOException {
        PackBytes pack = PackBytes.of(PackSource.of(PACK));
        pack.engine();
        int before = PackBytes.built();

        EstateAudit.decide(
                        spark,
                        pack,
                        EstateAudit.read(spark, requests(lines()).toString()).repartition(16))
                .collectAsList();

        assertThat(PackBytes.built()).isEqualTo(before).isPositive();
    }

    @Test
    void a_pack_that_is_not_what_was_sent_is_refused() {
        PackBytes changed = PackBytes.of(PackSource.of(PACK)).claiming("0".repeat(64));

        assertThatIllegalStateException()
                .isThrownBy(changed::engine)
                .withMessageContaining("0".repeat(64) + " was sent");
    }

    @Test
    void a_row_that_is_no_request_has_a_problem_and_the_others_go_on() throws IOException {
        PackBytes pack = PackBytes.of(PackSource.of(PACK));
        Path requests = requests(List.of("""
                {"organization": "alibaba", "tool": "claude-code", "at": "2026-07-11T12:00:00Z"}""", """
                {"organization": "alibaba", "tool": "claude-code", "at": "last summer"}""", """
                {"organization": "alibaba", "tool": "claude-code"}"""));

        List<Row> rows = EstateAudit.decide(spark, pack, EstateAudit.read(spark, requests.toString()))
                .collectAsList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).<String>getAs("outcome")).isNotNull();
        assertThat(rows.get(1).<String>getAs("outcome")).isNull();
        assertThat(rows.get(1).<String>getAs("problem")).contains("last summer");
        assertThat(rows.get(2).<String>getAs("problem")).contains("no instant");
    }
}
