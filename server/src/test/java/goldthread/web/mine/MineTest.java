package goldthread.web.mine;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.directory.Parties;
import goldthread.web.Person;
import java.util.List;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

final class MineTest {

    private static final Person LEIGH = new Person("Practitioner/9", "https://fhir.nhs.uk/Id/ods|ZZ901");

    @Test
    void somebody_is_their_organisation_its_services_their_posts_and_themselves() {
        Mine mine = Mine.of(LEIGH, List.of(organisation(), service(), post("1", true)));

        assertThat(mine.alternatives())
                .isEqualTo("HealthcareService/spa,Organization/trust,Practitioner/9,PractitionerRole/1");
        assertThat(mine.isNamed(new Reference("HealthcareService/spa/_history/2")))
                .isTrue();
        assertThat(mine.isNamed(new Reference("HealthcareService/other"))).isFalse();
        assertThat(mine.isNamed(new Reference())).isFalse();
    }

    @Test
    void a_post_that_is_over_is_nobodys() {
        assertThat(Mine.of(LEIGH, List.of(post("1", false))).names()).containsExactly("Practitioner/9");
    }

    @Test
    void an_organisation_is_known_by_its_identifier_too() {
        Reference logical = new Reference();
        logical.getIdentifier().setSystem("https://fhir.nhs.uk/Id/ods").setValue("ZZ901");

        assertThat(Mine.of(LEIGH, List.of()).isNamed(logical)).isTrue();
    }

    @Test
    void a_colleagues_post_is_of_the_same_organisation() {
        Mine mine = Mine.of(LEIGH, List.of(organisation()));
        Parties known = Parties.of(List.of(post("2", true)));

        assertThat(mine.isOneOf(new Reference("PractitionerRole/2"), known)).isTrue();
        assertThat(mine.isNamed(new Reference("PractitionerRole/2"))).isFalse();
        assertThat(mine.isOneOf(new Reference("PractitionerRole/3"), known)).isFalse();
    }

    @Test
    void a_parent_stands_for_no_organisation() {
        assertThat(Mine.of(LEIGH, List.of()).isProfessional()).isTrue();
        assertThat(Mine.of(new Person("RelatedPerson/4", "a|b"), List.of()).isProfessional())
                .isFalse();
    }

    @Test
    void a_name_says_for_whom_somebody_stands() {
        Parties known = Parties.of(List.of(organisation(), service(), post("2", true)));

        assertThat(Names.of(new Reference("HealthcareService/spa"), known))
                .isEqualTo("Single point of access, Elmbrook Trust");
        assertThat(Names.of(new Reference("Organization/trust"), known)).isEqualTo("Elmbrook Trust");
        assertThat(Names.of(new Reference("PractitionerRole/2").setDisplay("Priyanka Nair"), known))
                .isEqualTo("Priyanka Nair, Elmbrook Trust");
    }

    private static Resource organisation() {
        Organization trust = new Organization();
        trust.setName("Elmbrook Trust").setId("trust");
        return trust;
    }

    private static Resource service() {
        HealthcareService service = new HealthcareService();
        service.setName("Single point of access").setProvidedBy(new Reference("Organization/trust"));
        service.setId("spa");
        return service;
    }

    private static Resource post(String id, boolean active) {
        PractitionerRole post = new PractitionerRole();
        post.setActive(active).setOrganization(new Reference("Organization/trust"));
        post.setId(id);
        return post;
    }
}
