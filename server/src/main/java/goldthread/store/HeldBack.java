package goldthread.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
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

    /** Sends it to the database, in the transaction that is under way; nothing when there is none. */
    public void send() {
        EntityManager held = EntityManagerFactoryUtils.getTransactionalEntityManager(factories.getObject());
        if (held != null) {
            held.flush();
        }
    }
}
