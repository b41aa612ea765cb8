package goldthread.tests.support.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A printed page.
 *
 * @param sheets the text on each sheet, in reading order
 */
public record Paper(List<String> sheets) {
    /** Takes its own copy. */
    public Paper {
        sheets = List.copyOf(sheets);
    }

    static Paper read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> sheets = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(number);
                text.setEndPage(number);
                sheets.add(text.getText(document));
            }
            return new Paper(sheets);
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }
}
