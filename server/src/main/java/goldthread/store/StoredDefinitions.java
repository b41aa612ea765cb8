package goldthread.store;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.MetadataResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores forms and rules that the program or a deployer's package carries as resources before the server is ready, each once
 * whatever how many nodes start, and a new version of one that says something else than before. One that can't be stored
 * doesn't keep the server from starting.
 */
@Component
public class StoredDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(StoredDefinitions.class);

    /** What is stored under a definition's URL. */
    private record Row(String id, String hash) {}

    private final FhirContext fhir;
    private final Store store;
    private final OwnWork own;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    StoredDefinitions(
            FhirContext fhir,
            Store store,
            OwnWork own,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.fhir = fhir;
        this.store = store;
        this.own = own;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Stores them, each once. */
    public void keep(Collection<? extends MetadataResource> definitions) {
        each(definitions, definition -> transaction.executeWithoutResult(status -> keep(definition)));
    }

    /** Whether the definition with this URL that the program or a package carries is the resource with this id. */
    public boolean isKept(String url, String id) {
        return !database.queryForList(
                        "SELECT url FROM gt_stored_form WHERE url = ? AND res_id = ?", String.class, url, id)
                .isEmpty();
    }

    /** Of several definitions with one URL the first is kept: it is the one to which the URL leads. */
    static <T extends MetadataResource> void each(Collection<T> definitions, Consumer<T> keeping) {
        Set<String> urls = new HashSet<>();
        definitions.stream()
                .filter(definition -> urls.add(definition.getUrl()))
                .forEach(definition -> keepOrSay(definition, keeping));
    }

    /** Without its database no node starts; without one of the definitions it does. */
    private static <T extends MetadataResource> void keepOrSay(T definition, Consumer<T> keeping) {
        try {
            keeping.accept(definition);
        } catch (DuplicateKeyException otherNode) {
            LOG.debug("Another node stores {}", definition.getUrl());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException broken) {
            LOG.warn(
                    "The definition {} couldn't be stored and is left out: {}",
                    definition.getUrl(),
                    broken.getClass().getSimpleName());
        }
    }

    private void keep(MetadataResource definition) {
        String hash = hash(fhir.newJsonParser().encodeResourceToString(definition));
        List<Row> rows = database.query(
                "SELECT res_id, content_hash FROM gt_stored_form WHERE url = ?",
                (row, number) -> new Row(row.getString(1), row.getString(2)),
                definition.getUrl());
        if (rows.isEmpty()) {
            add(definition, hash);
        } else if (!rows.get(0).hash().equals(hash)) {
            replace(definition, hash, rows.get(0));
        }
    }

    /** The row first: a node that loses the race stores nothing. */
    private void add(MetadataResource definition, String hash) {
        database.update(
                "INSERT INTO gt_stored_form (url, res_id, content_hash) VALUES (?, ?, ?)",
                definition.getUrl(),
                "",
                hash);
        MetadataResource copy = definition.copy();
        copy.setId((String) null);
        String id = own.create(copy).getIdElement().getIdPart();
        database.update("UPDATE gt_stored_form SET res_id = ? WHERE url = ?", id, definition.getUrl());
    }

    private void replace(MetadataResource definition, String hash, Row before) {
        int won = database.update(
                "UPDATE gt_stored_form SET content_hash = ? WHERE url = ? AND content_hash = ?",
                hash,
                definition.getUrl(),
                before.hash());
        if (won == 1) {
            StoredResource stored =
                    store.body(definition.fhirType(), before.id()).orElseThrow();
            MetadataResource copy = definition.copy();
            copy.setId(stored.reference() + "/_history/" + stored.version());
            own.update(copy);
        }
    }

    private static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
