package dev.edict.spark;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.TextRenderer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Decides every request of a table. A column is a field of a request, by the names of {@link AccessRequest.Builder#field}, and
 * {@code at} is its instant; an empty cell is a field that the request does not say. The table of decisions has these columns too, and
 * behind them {@code outcome}, {@code decided_by}, {@code explanation}, {@code valid_until}, {@code pack_hash} and {@code problem}: a row
 * that is no request has a problem and no outcome, and the others go on.
 */
public final class EstateAudit {
    /** What the table of decisions has behind the columns of the requests. */
    private static final List<StructField> ANSWER = List.of(
            DataTypes.createStructField("outcome", DataTypes.StringType, true),
            DataTypes.createStructField("decided_by", DataTypes.createArrayType(DataTypes.StringType, false), true),
            DataTypes.createStructField("explanation", DataTypes.StringType, true),
            DataTypes.createStructField("valid_until", DataTypes.StringType, true),
            DataTypes.createStructField("pack_hash", DataTypes.StringType, false),
            DataTypes.createStructField("problem", DataTypes.StringType, true));

    private EstateAudit() {}

    /**
     * Audits an estate: {@code spark-submit --class dev.edict.spark.EstateAudit spark-audit.jar <pack> <requests> <decisions>}.
     *
     * @param arguments the folder or archive of the pack; the table of requests, JSON lines if its name ends in {@code .json} or
     *     {@code .jsonl} and Parquet if not; where the table of decisions is written, as Parquet
     */
    public static void main(String[] arguments) {
        SparkSession spark =
                SparkSession.builder().appName("Edict estate audit").getOrCreate();
        Dataset<Row> requests = read(spark, arguments[1]);
        decide(spark, PackBytes.of(PackSource.of(Path.of(arguments[0]))), requests)
                .write()
                .parquet(arguments[2]);
        spark.stop();
    }

    /** Reads a table of requests, every column as text. */
    public static Dataset<Row> read(SparkSession spark, String path) {
        return path.endsWith(".json") || path.endsWith(".jsonl")
                ? spark.read().option("primitivesAsString", true).json(path)
                : spark.read().parquet(path);
    }

    /** Decides the requests of a table. */
    public static Dataset<Row> decide(SparkSession spark, PackBytes pack, Dataset<Row> requests) {
        Dataset<Row> texts = requests;
        for (String column : requests.columns()) {
            texts = texts.withColumn(column, functions.col("`" + column + "`").cast(DataTypes.StringType));
        }
        StructType schema = texts.schema();
        for (StructField field : ANSWER) {
            schema = schema.add(field);
        }
        Broadcast<PackBytes> broadcast = new JavaSparkContext(spark.sparkContext()).broadcast(pack);
        List<String> columns = List.of(texts.columns());
        MapPartitionsFunction<Row, Row> decisions = rows -> decisions(rows, columns, broadcast.value());
        return texts.mapPartitions(decisions, Encoders.row(schema));
    }

    private static Iterator<Row> decisions(Iterator<Row> rows, List<String> columns, PackBytes pack) {
        PolicyEngine engine = pack.engine();
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .map(row -> decision(row, columns, engine, pack.hash()))
                .iterator();
    }

    private static Row decision(Row row, List<String> columns, PolicyEngine engine, String hash) {
        Stream<Object> cells = columns.stream().map(row::getAs);
        try {
            Decision decision = engine.decide(request(row, columns));
            return row(
                    cells,
                    decision.outcome().name(),
                    decision.determining().stream().map(Finding::policy).toArray(String[]::new),
                    TextRenderer.plain().render(decision),
                    decision.validity().until().toString(),
                    hash,
                    null);
        } catch (IllegalArgumentException | DateTimeException problem) {
            return row(cells, null, null, null, null, hash, problem.getMessage());
        }
    }

    private static Row row(Stream<Object> cells, @org.jspecify.annotations.Nullable Object... answer) {
        return RowFactory.create(Stream.concat(cells, Stream.of(answer)).toArray());
    }

    private static AccessRequest request(Row row, List<String> columns) {
        AccessRequest.Builder request = AccessRequest.builder();
        for (String column : columns) {
            String value = row.getAs(column);
            if (value != null && column.equals("at")) {
                request.at(Instant.parse(value));
            } else if (value != null) {
                request.field(column, value);
            }
        }
        return request.build();
    }
}
