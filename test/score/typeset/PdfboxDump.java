import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.util.PDFTextStripper;

/** Writes a PDF's text as pdfbox reads it, with an empty line at the end of what it takes for a paragraph. */
public class PdfboxDump {
  public static void main(String[] args) throws Exception {
    PDDocument document = PDDocument.loadNonSeq(new File(args[0]), null);
    PDFTextStripper stripper = new PDFTextStripper("UTF-8");
    stripper.setSortByPosition(false);
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    stripper.setPageEnd("");
    try (OutputStreamWriter writer = new OutputStreamWriter(new FileOutputStream(args[1]), "UTF-8")) {
      stripper.writeText(document, writer);
    }
    document.close();
  }
}
