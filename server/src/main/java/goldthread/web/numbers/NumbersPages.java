package goldthread.web.numbers;

import goldthread.web.PageController;
import goldthread.web.words.ClinicalDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All numbers of one period on a page that can be printed, and the same as a table to keep, and those of a year as a pack for a board. */
@PageController
class NumbersPages {

    private final ReadNumbers numbers;

    NumbersPages(ReadNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/numbers")
    String numbers(@RequestParam(required = false) @Nullable String period, Model model) {
        List<NumbersPeriod> periods = NumbersPeriod.upTo(LocalDate.now(ClinicalDate.ZONE));
        NumbersPeriod chosen = chosen(periods, period);
        model.addAttribute("periods", periods);
        model.addAttribute("chosen", chosen);
        model.addAttribute("sections", numbers.sections(chosen));
        return "numbers";
    }

    /** One financial year, all of it, to print for a board (N149, N151). */
    @GetMapping("/numbers/pack")
    String pack(@RequestParam(required = false) @Nullable String period, Model model) {
        List<NumbersPeriod> years = NumbersPeriod.upTo(LocalDate.now(ClinicalDate.ZONE)).stream()
                .filter(NumbersPeriod::isYear)
                .toList();
        NumbersPeriod chosen = chosen(years, period);
        model.addAttribute("periods", years);
        model.addAttribute("chosen", chosen);
        model.addAttribute("sections", numbers.sections(chosen));
        return "numbers-pack";
    }

    @GetMapping("/numbers/table")
    ResponseEntity<String> table(@RequestParam(required = false) @Nullable String period) {
        NumbersPeriod chosen = chosen(NumbersPeriod.upTo(LocalDate.now(ClinicalDate.ZONE)), period);
        ContentDisposition named = ContentDisposition.attachment()
                .filename("numbers-" + chosen.name() + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(NumbersCsv.of(numbers.sections(chosen), chosen));
    }

    /** The one that the address names, else the last quarter. */
    private static NumbersPeriod chosen(List<NumbersPeriod> periods, @Nullable String name) {
        return periods.stream()
                .filter(period -> period.name().equals(name))
                .findFirst()
                .orElse(periods.get(0));
    }
}
