// Epubcheck.java - runs EPUBCheck over many books in one Java process: starting it costs more than a
// book does. For each book a line `ok BOOK` or `not ok BOOK`, its complaints before that. Run as
//     java -cp epubcheck.jar Epubcheck.java BOOK...

import com.adobe.epubcheck.tool.EpubChecker;

public class Epubcheck {
    public static void main(String[] books) {
        int failures = 0;
        for (String book : books) {
            int status = new EpubChecker().run(new String[] {book, "--failonwarnings", "-q"});
            System.err.flush();
            System.out.println((status == 0 ? "ok " : "not ok ") + book);
            System.out.flush();
            if (status != 0) {
                failures++;
            }
        }
        System.exit(failures == 0 ? 0 : 1);
    }
}
