package goldthread.web.developer;

import java.util.List;

/**
 * A definition as people read it.
 *
 * @param kind of definition, in words
 * @param title of it
 * @param purpose what it is for
 * @param address in the FHIR endpoint, below the base
 * @param facts about it
 * @param tables in order
 * @param json the definition itself
 */
record DefinitionPage(
        String kind, String title, String purpose, String address, List<Fact> facts, List<Table> tables, String json) {

    /** One thing that is known of it. */
    record Fact(String label, List<Cell> values) {

        Fact {
            values = List.copyOf(values);
        }
    }

    DefinitionPage {
        facts = List.copyOf(facts);
        tables = tables.stream()
                .filter(table -> !table.isEmpty())
                .map(Table::used)
                .toList();
    }
}
