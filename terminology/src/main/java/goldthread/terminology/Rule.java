package goldthread.terminology;

/**
 * The rules that the server itself applies and names in {@code OperationOutcome.issue.details.coding}. The code system
 * also holds the keys of the profiles' invariants; those come from the profiles and have no constant here.
 */
public enum Rule implements Coded {
    NHS_NUMBER_CHECKED("R-01"),
    SCORE_WITHIN_RANGE("R-02"),
    NEXT_STATE_ALLOWED("R-03"),
    MOVED_BY_OWNER_OR_REQUESTER("R-04"),
    MEMBERS_ENDED_NOT_REMOVED("R-05"),
    CLOSURE_AND_DISCHARGE("R-06"),
    DUPLICATE_REFERRAL("R-07"),
    MISSED_REPEATEDLY("R-08"),
    OUT_OF_DATE("R-09"),
    OVERDUE("R-10"),
    EXACTLY_ONE_LEAD("R-11"),
    UNKNOWN_ELEMENT("unknown-element"),
    WRONG_TYPE("wrong-type"),
    DUPLICATE_KEY("duplicate-key"),
    INVALID_UTF_8("invalid-utf-8"),
    NUL_CHARACTER("nul-character"),
    TRAILING_TEXT("trailing-text"),
    MALFORMED("malformed"),
    UNKNOWN_TYPE("unknown-type"),
    UNKNOWN_PARAMETER("unknown-parameter"),
    BAD_GRAMMAR("bad-grammar"),
    IF_MATCH_REQUIRED("if-match-required"),
    STALE_VERSION("stale-version"),
    NOT_FOUND("not-found"),
    NOT_SUPPORTED("not-supported"),
    TOO_LARGE("too-large"),
    URI_TOO_LONG("uri-too-long"),
    TOO_MANY_ENTRIES("too-many-entries"),
    TOO_MANY_PARAMETERS("too-many-parameters"),
    COUNT_TOO_LARGE("count-too-large"),
    BAD_REFERENCE("bad-reference"),
    REFERENCE_NOT_FOUND("reference-not-found"),
    SAME_MATCH_URL("same-match-url"),
    CONDITIONAL_REFERENCE("conditional-reference"),
    DUPLICATE_IDENTIFIER("duplicate-identifier"),
    NHS_NUMBER_CHECK_DIGIT("nhs-number-check-digit"),
    PARTICIPANT_REMOVED("participant-removed"),
    ONE_ACTIVE_TEAM("one-active-team"),
    LEAD_OVERLAP("lead-overlap"),
    LEAD_MISSING("lead-missing"),
    MEMBER_ALREADY_THERE("member-already-there"),
    MEMBER_NOT_THERE("member-not-there"),
    MEMBER_NOT_PROPOSED("member-not-proposed"),
    SELF_ACCEPTANCE("self-acceptance"),
    WRONG_STATE("wrong-state"),
    BASE_R4("base-r4"),
    PROFILE("profile"),
    UNAUTHORISED("unauthorised"),
    FORBIDDEN("forbidden"),
    DATABASE_AWAY("database-away"),
    PATCH_INVALID("patch-invalid"),
    ID_MISMATCH("id-mismatch"),
    DELETE_NOT_OFFERED("delete-not-offered"),
    LABEL_LOWERED("label-lowered"),
    SUBJECT_CHANGED("subject-changed"),
    LABEL_SET("label-set"),
    DISSENT_UNCLEAR("dissent-unclear"),
    NOTICE_KEPT("notice-kept"),
    NOTICE_OF_SERVER("notice-of-server"),
    SEARCH_TOO_BROAD("search-too-broad"),
    TOO_MANY_REQUESTS("too-many-requests"),
    ANSWER_INCOMPLETE("answer-incomplete"),
    REFERRAL_KEPT("referral-kept"),
    SUPPORT_NOT_CONSIDERED("support-not-considered"),
    SUBSCRIPTION_UNCLEAR("subscription-unclear"),
    SUBSCRIPTION_ENDPOINT("subscription-endpoint"),
    SUBSCRIPTION_SECRET("subscription-secret"),
    SUBSCRIPTION_STATUS("subscription-status"),
    IDEMPOTENCY_KEY_INVALID("idempotency-key-invalid"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused"),
    IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use"),
    IDEMPOTENCY_KEY_BATCH("idempotency-key-batch"),
    DONE_BEFORE("done-before"),
    MESSAGE_UNCLEAR("message-unclear"),
    MESSAGE_SENDER("message-sender"),
    MESSAGE_RECEIVER("message-receiver"),
    MESSAGE_REUSED("message-reused"),
    REFERRAL_OPEN("referral-open"),
    SCORE_RATER("score-rater"),
    FORM_UNKNOWN("form-unknown"),
    DISCLOSURE_ANSWERED("disclosure-answered"),
    FORM_NOT_FILLED("form-not-filled"),
    CONCERN_UNANSWERED("concern-unanswered"),
    TRIGGER_UNCLEAR("trigger-unclear"),
    TRIGGER_UNSOURCED("trigger-unsourced"),
    INTERPRETER_MISSING("interpreter-missing"),
    WISH_KEPT("wish-kept"),
    REVIEW_WITHOUT_MENTAL_HEALTH("review-without-mental-health"),
    CARER_NEED_UNPROTECTED("carer-need-unprotected"),
    PROTECTION_DIFFERS("protection-differs");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String system() {
        return CodeSystems.RULE;
    }
}
