package goldthread.form;

import goldthread.store.StoredDefinitions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Stores the known forms as resources before the server is ready. */
@Component
class StoredForms implements ApplicationRunner {

    private final KnownForms forms;
    private final StoredDefinitions definitions;

    StoredForms(KnownForms forms, StoredDefinitions definitions) {
        this.forms = forms;
        this.definitions = definitions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        definitions.keep(forms.all());
    }
}
