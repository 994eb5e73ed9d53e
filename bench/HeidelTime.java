import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.text.SimpleDateFormat;
import java.util.Base64;

/** One HeidelTime for many texts: what `-l arabic -t news -pos no` does on the command line, without starting anew for each of them.
 *  A line in: the day of publication, a tab, the text in base64. A line out: its TimeML in base64, or nothing where HeidelTime failed. */
public class HeidelTime {
    public static void main(String[] words) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err); // what HeidelTime says of itself is no answer
        HeidelTimeStandalone tool =
            new HeidelTimeStandalone(Language.ARABIC, DocumentType.NEWS, OutputType.TIMEML, "config.props", POSTagger.NO);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        out.println("ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] given = line.split("\t");
            String text = given.length > 1 ? new String(Base64.getDecoder().decode(given[1]), "UTF-8") : "";
            String answer = "";
            try {
                answer = tool.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(given[0]));
            } catch (Exception failed) {
                failed.printStackTrace();
            }
            out.println(Base64.getEncoder().encodeToString(answer.getBytes("UTF-8")));
            out.flush();
        }
    }
}
