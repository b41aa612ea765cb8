package goldthread.web.developer;

/** What an operation is about, in the order of the page. */
enum Topic {
    CHILD("One child"),
    TEAM("The team around the child"),
    REFERRAL("Referrals"),
    CARE("Care"),
    NEWS("News, messages and subscriptions"),
    ENTRIES("Any entry"),
    CODES("Codes");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean has(OfferedOperation operation) {
        return of(operation) == this;
    }

    private static Topic of(OfferedOperation operation) {
        if (operation.types().size() > 1) {
            return ENTRIES;
        }
        return switch (operation.anyType()) {
            case "Patient" -> CHILD;
            case "CareTeam" -> TEAM;
            case "ServiceRequest", "Task", "HealthcareService" -> REFERRAL;
            case "Communication", "Subscription", "" -> NEWS;
            case "CodeSystem", "ValueSet", "ConceptMap" -> CODES;
            default -> CARE;
        };
    }
}
