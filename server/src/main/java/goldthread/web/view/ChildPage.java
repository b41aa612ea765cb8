package goldthread.web.view;

import goldthread.web.child.ChildBanner;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A page about a child, as it is shown.
 *
 * @param tab to which page of the child it belongs
 * @param title its heading
 * @param lead a sentence below it; may be empty
 * @param up where it belongs to a list: the way back there; {@code null} for the list itself
 * @param ways what can be done from here
 * @param standouts to which it calls attention
 * @param blocks its parts
 */
public record ChildPage(
        String tab,
        String title,
        String lead,
        @Nullable Way up,
        List<Way> ways,
        List<Standout> standouts,
        List<Block> blocks) {

    /** Copies the lists. */
    public ChildPage {
        ways = List.copyOf(ways);
        standouts = List.copyOf(standouts);
        blocks = blocks.stream().filter(Block::saysSomething).toList();
    }

    /** Puts it on the page of a child, or of a child who isn't shared with the reader; the page's name. */
    public String shown(@Nullable ChildBanner child, Model model) {
        model.addAttribute("child", child);
        model.addAttribute("view", this);
        return "about-child";
    }
}
