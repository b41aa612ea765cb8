package goldthread.form;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Questionnaire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the known forms as resources before the server is ready, each once whatever how many nodes start, and a new
 * version of one that says something else than before. A form that can't be stored doesn't keep the server from starting.
 */
@Component
class StoredForms implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StoredForms.class);

    /** What is stored under a form's URL. */
    private record Row(String id, String hash) {}

    private final FhirContext fhir;
    private final KnownForms forms;
    private final Store store;
    private final OwnWork own;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    StoredForms(
            FhirContext fhir,
            KnownForms forms,
            Store store,
            OwnWork own,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.fhir = fhir;
        this.forms = forms;
        this.store = store;
        this.own = own;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        each(forms.all(), form -> transaction.executeWithoutResult(status -> keep(form)));
    }

    /** Of several forms with one URL the first is kept: it is the one to which the URL leads. */
    static void each(Collection<Questionnaire> forms, Consumer<Questionnaire> keeping) {
        Set<String> urls = new HashSet<>();
        forms.stream().filter(form -> urls.add(form.getUrl())).forEach(form -> keepOrSay(form, keeping));
    }

    /** Without its database no node starts; without one of the forms it does. */
    private static void keepOrSay(Questionnaire form, Consumer<Questionnaire> keeping) {
        try {
            keeping.accept(form);
        } catch (DuplicateKeyException otherNode) {
            LOG.debug("Another node stores {}", form.getUrl());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException broken) {
            LOG.warn(
                    "The form {} couldn't be stored and is left out: {}",
                    form.getUrl(),
                    broken.getClass().getSimpleName());
        }
    }

    private void keep(Questionnaire form) {
        String hash = hash(fhir.newJsonParser().encodeResourceToString(form));
        List<Row> rows = database.query(
                "SELECT res_id, content_hash FROM gt_stored_form WHERE url = ?",
                (row, number) -> new Row(row.getString(1), row.getString(2)),
                form.getUrl());
        if (rows.isEmpty()) {
            add(form, hash);
        } else if (!rows.get(0).hash().equals(hash)) {
            replace(form, hash, rows.get(0));
        }
    }

    /** The row first: a node that loses the race stores nothing. */
    private void add(Questionnaire form, String hash) {
        database.update(
                "INSERT INTO gt_stored_form (url, res_id, content_hash) VALUES (?, ?, ?)", form.getUrl(), "", hash);
        Questionnaire copy = form.copy();
        copy.setId((String) null);
        String id = own.create(copy).getIdElement().getIdPart();
        database.update("UPDATE gt_stored_form SET res_id = ? WHERE url = ?", id, form.getUrl());
    }

    private void replace(Questionnaire form, String hash, Row before) {
        int won = database.update(
                "UPDATE gt_stored_form SET content_hash = ? WHERE url = ? AND content_hash = ?",
                hash,
                form.getUrl(),
                before.hash());
        if (won == 1) {
            Questionnaire stored = store.read(Questionnaire.class, before.id()).orElseThrow();
            Questionnaire copy = form.copy();
            copy.setId(stored.getIdElement());
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
