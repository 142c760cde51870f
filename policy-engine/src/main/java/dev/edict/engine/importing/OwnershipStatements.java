package dev.edict.engine.importing;

import dev.edict.Issue;
import dev.edict.model.Catalogue;
import dev.edict.model.Holding;
import dev.edict.model.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads registers of beneficial owners: statements of the Beneficial Ownership Data Standard 0.4 in JSON, as one list or one statement
 * a line, in a stream.
 *
 * <ul>
 *   <li>Entities and persons become organizations. A jurisdiction is where an entity is incorporated; headquarters are never inferred.
 *   <li>Shareholdings, voting rights, the appointment of the board and control become holdings; an interest of unknown kind is shares
 *       of any amount. An end date is the first day on which an interest no longer is. A record that is closed ends what it stated.
 *   <li>Whoever is anonymous or unknown is an owner who is not known. So is a party that is not specified, unless there is none.
 *   <li>Statements are known from the day of their publication, or else from the day on which the source made them.
 *   <li>An indirect interest is left out if its record names the statements that it is made of.
 * </ul>
 *
 * <p>Stateless and safe to share between threads.
 */
public final class OwnershipStatements {
    private static final String NOT_A_STATEMENT = "unusable-statement";

    private final String file;
    private final Ids ids;
    private final Register register;
    private final Relationships relationships;
    private final List<Issue> issues = new ArrayList<>();

    private OwnershipStatements(String file, String prefix) {
        this.file = file;
        ids = new Ids(prefix);
        register = new Register(ids);
        relationships = new Relationships(ids, register, issues);
    }

    /**
     * Reads statements to the end, and no more after what is no JSON.
     *
     * @param json the text, in UTF-8; it is not closed
     * @param file what to call it in issues
     * @param prefix what every id begins with, such as {@code gb-psc/}; may be empty
     * @return the organizations, holdings and sources, and an issue for each statement that cannot be used
     * @throws IOException if the text cannot be read
     */
    public static Imported read(InputStream json, String file, String prefix) throws IOException {
        OwnershipStatements statements = new OwnershipStatements(file, prefix);
        JsonStream.read(json, file, statements::add).ifPresent(statements.issues::add);
        return statements.imported();
    }

    private void add(JsonNode node) {
        if (!(node instanceof JsonNode.Fields fields)) {
            issues.add(Issue.warning(NOT_A_STATEMENT, file, 0, 0, "a value that is no object is no statement"));
            return;
        }
        try {
            Statement statement = Statement.of(fields, file);
            switch (statement.type()) {
                case "entity" -> register.addEntity(statement);
                case "person" -> register.addPerson(statement);
                case "relationship" -> relationships.add(statement);
                default ->
                    throw new UnusableStatementException(
                            "`" + statement.type() + "` is no record of an entity, a person or a relationship");
            }
        } catch (UnusableStatementException unusable) {
            issues.add(Issue.warning(NOT_A_STATEMENT, file, fields.line(), fields.column(), unusable.why()));
        }
    }

    private Imported imported() {
        List<Holding> holdings = new ArrayList<>();
        for (Holding holding : relationships.holdings()) {
            boolean named = !register.isNameless(holding.owner());
            holdings.add(named ? holding : withoutOwner(holding));
            describe(holding.owned(), holding.origin());
            if (named && !holding.owner().equals(Holding.UNKNOWN_OWNER)) {
                describe(holding.owner(), holding.origin());
            }
        }

        Catalogue catalogue = new Catalogue(
                register.sources(),
                register.organizations(),
                Map.of(),
                holdings,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        return new Imported(catalogue, issues);
    }

    private void describe(String id, Origin origin) {
        if (register.addIfMissing(id)) {
            issues.add(Issue.warning(
                    "undescribed-record",
                    origin.file(),
                    origin.line(),
                    origin.column(),
                    "no statement describes `" + id + "`"));
        }
    }

    private static Holding withoutOwner(Holding holding) {
        return new Holding(
                holding.id(),
                Holding.UNKNOWN_OWNER,
                holding.owned(),
                holding.right(),
                holding.share(),
                holding.time(),
                holding.origin());
    }
}
