package goldthread.directory;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the terminology that ships, read once when the server starts. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfig {

    @Bean
    Vocabulary vocabulary(FhirContext fhir) {
        return Vocabulary.read(fhir);
    }

    @Bean
    OutcomeMeasures outcomeMeasures(FhirContext fhir) {
        return OutcomeMeasures.read(fhir);
    }

    @Bean
    Words words(Vocabulary vocabulary, OutcomeMeasures measures) {
        return new Words(vocabulary, measures);
    }
}
