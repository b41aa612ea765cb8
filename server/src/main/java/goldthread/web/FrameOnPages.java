package goldthread.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page. */
@ControllerAdvice(annotations = PageController.class)
class FrameOnPages {

    private final Frame frame;

    FrameOnPages(Frame frame) {
        this.frame = frame;
    }

    @ModelAttribute("frame")
    Frame frame() {
        return frame;
    }
}
