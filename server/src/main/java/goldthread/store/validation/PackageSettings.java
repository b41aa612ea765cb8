package goldthread.store.validation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which FHIR packages a deployer adds to what the program carries.
 *
 * @param packages folder whose {@code .tgz} files are read at the start ({@code GOLDTHREAD_PACKAGES}); empty for none
 */
@ConfigurationProperties("goldthread")
record PackageSettings(@DefaultValue("") String packages) {}
