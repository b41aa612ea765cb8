package goldthread.web.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One score on a day. */
public record ScorePoint(LocalDate day, BigDecimal value) {}
