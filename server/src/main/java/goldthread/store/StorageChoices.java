package goldthread.store;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** What HAPI's storage does differently here from its defaults, each line with its reason. */
final class StorageChoices {

    private StorageChoices() {}

    static JpaStorageSettings settings() {
        JpaStorageSettings settings = new JpaStorageSettings();
        whatIsIndexed(settings);
        whatIsRefused(settings);
        whatIsNotKept(settings);
        return settings;
    }

    private static void whatIsIndexed(JpaStorageSettings settings) {
        // Only the parameters that the CapabilityStatement lists: the largest lever on the cost of a write.
        settings.setAutoSupportDefaultSearchParams(false);
        settings.setMarkResourcesForReindexingUponSearchParameterChange(false);
        settings.setIndexMissingFields(StorageSettings.IndexEnabledEnum.DISABLED);
        settings.setUniqueIndexesEnabled(false);
        settings.setHibernateSearchIndexFullText(false);
    }

    private static void whatIsRefused(JpaStorageSettings settings) {
        // Ids are guessable unless random, and a client's own id would tell whether it is taken.
        settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
        settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.NOT_ALLOWED);
        settings.setDeleteEnabled(false);
        settings.setAllowMultipleDelete(false);
        settings.setAllowInlineMatchUrlReferences(false);
        settings.setMaximumTransactionBundleSize(500);
        settings.setMaximumIncludesToLoadPerPage(200);
        settings.setFetchSizeDefaultMaximum(100);
        // References are resolved by the child room, where "not there" and "not yours" look the same.
        settings.setEnforceReferentialIntegrityOnWrite(false);
        settings.setEnforceReferentialIntegrityOnDelete(false);
        settings.setAutoCreatePlaceholderReferenceTargets(false);
        settings.setAllowExternalReferences(true);
        settings.setTreatReferencesAsLogical(Set.of("urn:*"));
        // Message and document bundles are stored whole; collections and search sets come in from exchanges.
        settings.setBundleTypesAllowedForStorage(Set.of("message", "document", "collection", "searchset"));
    }

    private static void whatIsNotKept(JpaStorageSettings settings) {
        // A search shows what is stored now, and stores nothing itself.
        settings.setReuseCachedSearchResultsForMillis(null);
        // A search parameter's name and a resource's type are known by the hash of both.
        settings.setIndexStorageOptimized(true);
        settings.setStoreMetaSourceInformation(JpaStorageSettings.StoreMetaSourceInformationEnum.NONE);
        settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.INLINE);
        settings.setAutoInflateBinariesMaximumBytes(0);
        settings.setPreExpandValueSets(false);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setEnableTaskResourceReindexing(false);
        settings.setEnableTaskBulkExportJobExecution(false);
        settings.setEnableTaskBulkImportJobExecution(false);
        settings.setSchedulingDisabled(true);
    }

    static boolean isPostgres(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
        } catch (SQLException away) {
            throw new IllegalStateException("The database can't be reached; check GOLDTHREAD_DB_URL.", away);
        }
    }
}
