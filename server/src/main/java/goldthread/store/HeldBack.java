package goldthread.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.stereotype.Component;

/**
 * What HAPI holds back until a transaction commits. It orders the rows of one resource; who stores several in one
 * transaction, one after the other, sends each on before the next, or an index could come before its resource.
 */
@Component
public class HeldBack {

    private final ObjectProvider<EntityManagerFactory> factories;

    HeldBack(ObjectProvider<EntityManagerFactory> factories) {
        this.factories = factories;
    }

    /**
     * Sends it to the database, in the transaction that is under way; nothing when there is none. What the database refuses is
     * refused as it would be at the end.
     */
    public void send() {
        factories.ifAvailable(HeldBack::send);
    }

    private static void send(EntityManagerFactory factory) {
        EntityManager held = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (held == null) {
            return;
        }
        try {
            held.flush();
        } catch (PersistenceException refused) {
            JpaDialect dialect = factory instanceof EntityManagerFactoryInfo info ? info.getJpaDialect() : null;
            throw dialect == null ? refused : DataAccessUtils.translateIfNecessary(refused, dialect);
        }
    }
}
