package goldthread.terminology;

/** In which kind of care somebody asks whether a child is looked after or on a child protection plan. */
public enum AccessSetting implements Coded {
    UNSCHEDULED_CARE,
    SCHEDULED_CARE;

    @Override
    public String system() {
        return CodeSystems.ACCESS_SETTING;
    }
}
