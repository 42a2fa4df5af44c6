import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Times Lucene over texts. Arguments: a folder with one file of texts per shape (texts end with U+001E, UTF-8), rounds,
 * seconds a round. Prints a JSON object a line.
 */
public final class Bench {
  private interface Task {
    long run(String text) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    double seconds = Double.parseDouble(args[2]);
    Analyzer standard = new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new ArabicNormalizationFilter(tokenizer));
      }
    };
    Analyzer arabic = new ArabicAnalyzer();
    ArabicNormalizer normalizer = new ArabicNormalizer();
    char[][] buffer = {new char[1 << 16]};

    for (String shape : List.of("article", "long")) {
      String[] texts = read(folder.resolve(shape + ".txt"));
      // In and out as a string, as the other contenders have it.
      measure("normalize/lucene profile, " + shape, "Lucene ArabicNormalizer, string to string", texts, rounds, seconds, text -> {
        if (buffer[0].length < text.length()) buffer[0] = new char[text.length()];
        text.getChars(0, text.length(), buffer[0], 0);
        int length = normalizer.normalize(buffer[0], text.length());
        return new String(buffer[0], 0, length).length();
      });
      measure("normalize/lucene profile, " + shape, "Lucene ArabicNormalizer, in a char[]", texts, rounds, seconds, text -> {
        if (buffer[0].length < text.length()) buffer[0] = new char[text.length()];
        text.getChars(0, text.length(), buffer[0], 0);
        return normalizer.normalize(buffer[0], text.length());
      });
      measure("tokenize/scan, " + shape, "Lucene StandardTokenizer + ArabicNormalizationFilter", texts, rounds, seconds, text -> count(standard, text));
      measure("tokenize/search terms, " + shape, "Lucene ArabicAnalyzer", texts, rounds, seconds, text -> count(arabic, text));
    }
  }

  private static String[] read(Path path) throws Exception {
    return Files.readString(path, StandardCharsets.UTF_8).split("\u001e");
  }

  private static long count(Analyzer analyzer, String text) throws Exception {
    long count = 0;
    try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) count += term.length() > 0 ? 1 : 0;
      stream.end();
    }
    return count;
  }

  private static void measure(String group, String name, String[] texts, int rounds, double seconds, Task task) throws Exception {
    long units = 0;
    long bytes = 0;
    for (String text : texts) {
      units += text.length();
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    long result = 0;
    // Warm-up: a second at least, so that the compiler has done its work.
    for (long end = System.nanoTime() + 1_000_000_000L; System.nanoTime() < end; ) {
      for (String text : texts) result += task.run(text);
    }
    List<Double> samples = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      long passes = 0;
      do {
        for (String text : texts) result += task.run(text);
        passes++;
      } while (System.nanoTime() - start < seconds * 1e9);
      samples.add((System.nanoTime() - start) / 1e9 / passes);
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "{\"group\":\"%s\",\"name\":\"%s\",\"texts\":%d,\"units\":%d,\"bytes\":%d,\"samples\":%s,\"version\":\"Lucene %s, Java %s\",\"check\":%d}%n",
        group, name, texts.length, units, bytes, Arrays.toString(samples.toArray()),
        org.apache.lucene.util.Version.LATEST, System.getProperty("java.version"), result % 1000);
  }
}
