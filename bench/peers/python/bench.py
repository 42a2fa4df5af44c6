"""Times Python packages over texts, and asks them what they read.

bench.py FOLDER ROUNDS SECONDS   times: FOLDER holds article.txt, long.txt, word.txt, spelled.txt (texts end with U+001E)
                                 and names-*.txt (a name a line); prints a JSON object a line
bench.py --read-numbers          reads number words, a line each, from standard input; prints their values as JSON
"""

import json
import platform
import re
import sys
import time
from importlib.metadata import version
from pathlib import Path

FOLDS = str.maketrans("أإآٱؤئىة", "ااااوييه", "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")
WORD = re.compile(r"[^\W_]+")


def read(path):
    return path.read_text(encoding="utf8").rstrip("\x1e").split("\x1e")


def optional(load):
    """The result of `load`, or None with a line on standard error when a package is not there."""
    try:
        return load()
    except ImportError as error:
        print(f"skipped: Python: {error}", file=sys.stderr)
        return None


def measure(group, name, package, texts, run, rounds, seconds):
    units = sum(len(text.encode("utf-16-le")) // 2 for text in texts)
    try:
        for text in texts[: max(1, len(texts) // 4)]:
            run(text)
    except Exception as error:
        print(f"skipped: Python: {package}{name}: {error}", file=sys.stderr)
        return
    samples = []
    for _ in range(rounds):
        start = time.perf_counter()
        passes = 0
        while True:
            for text in texts:
                run(text)
            passes += 1
            spent = time.perf_counter() - start
            if spent >= seconds:
                break
        samples.append(spent / passes)
    row = {
        "group": group,
        "name": f"{package}{name}",
        "texts": len(texts),
        "units": units,
        "bytes": sum(len(text.encode("utf8")) for text in texts),
        "samples": samples,
        "version": f"{package} {version(package)}, Python {platform.python_version()}",
    }
    print(json.dumps(row, ensure_ascii=False), flush=True)


def normalizers():
    def pyarabic():
        from pyarabic import araby

        def normalize(text):
            return araby.normalize_alef(araby.normalize_hamza(araby.strip_tatweel(araby.strip_tashkeel(text)), method="tasheel"))

        return [("PyArabic", " strip and normalize", normalize)]

    def camel():
        from camel_tools.utils.dediac import dediac_ar
        from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar

        def normalize(text):
            return normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(dediac_ar(text))))

        return [("camel-tools", " dediac + alef + ى + ة", normalize)]

    def araclean():
        from araclean import normalize

        return [("araclean", " search", lambda text: normalize(text, profile="search"))]

    def rust():
        import arabic_norm
        import arabic_normalize

        return [
            ("arabic-norm", " (Rust)", arabic_norm.normalize),
            ("arabic-normalize", " for search (Rust)", arabic_normalize.normalize_for_search),
        ]

    return [row for load in (pyarabic, camel, araclean, rust) for row in optional(load) or []]


def strippers():
    def pyarabic():
        from pyarabic import araby

        return [("PyArabic", " strip_tashkeel", araby.strip_tashkeel)]

    def camel():
        from camel_tools.utils.dediac import dediac_ar

        return [("camel-tools", " dediac_ar", dediac_ar)]

    return [row for load in (pyarabic, camel) for row in optional(load) or []]


def tokenizers():
    def pyarabic():
        from pyarabic import araby

        return [("PyArabic", " tokenize", araby.tokenize)]

    def camel():
        from camel_tools.tokenizers.word import simple_word_tokenize

        return [("camel-tools", " simple_word_tokenize", simple_word_tokenize)]

    def spacy():
        import spacy

        return [("spacy", " blank ar tokenizer", spacy.blank("ar").tokenizer)]

    return [row for load in (pyarabic, camel, spacy) for row in optional(load) or []]


def number_finders():
    def pyarabic():
        from pyarabic import number

        return [("PyArabic", " extract_number_phrases", number.extract_number_phrases)]

    def itn():
        import arabic_itn

        return [("arabic-itn", " normalize", arabic_itn.normalize)]

    return [row for load in (pyarabic, itn) for row in optional(load) or []]


def number_readers():
    def pyarabic():
        from pyarabic import number

        return [("PyArabic", " text2number", number.text2number)]

    def itn():
        import arabic_itn

        return [("arabic-itn", " normalize", lambda text: arabic_itn.normalize(text)["text"])]

    return [row for load in (pyarabic, itn) for row in optional(load) or []]


def term_makers():
    def rust():
        import arabic_normalize

        return [("arabic-normalize", " search_terms (Rust)", arabic_normalize.search_terms)]

    return optional(rust) or []


def segmenters():
    def arabseg():
        from arabseg.segmenter.engine import SegmentationEngine

        return [("arabseg", " SegmentationEngine", SegmentationEngine().segment)]

    return optional(arabseg) or []


def longest_whole_words(text, found):
    """The names of the matches that are whole words, the longest of those that overlap."""
    names = []
    last = 0
    whole = (
        (start, end, name)
        for start, end, name in found
        if not (start > 0 and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
    )
    for start, end, name in sorted(whole, key=lambda match: (match[0], -match[1])):
        if start >= last:
            names.append(name)
            last = end
    return names


def gazetteers(names):
    def ahocorasick():
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for name in names:
            automaton.add_word(name, name)
        automaton.make_automaton()

        def find(text):
            folded = text.translate(FOLDS)
            found = ((end + 1 - len(name), end + 1, name) for end, name in automaton.iter(folded))
            return longest_whole_words(folded, found)

        return [("pyahocorasick", " (C)", find)]

    def flashtext():
        from flashtext import KeywordProcessor

        processor = KeywordProcessor(case_sensitive=True)
        # Else every Arabic letter ends a word.
        processor.set_non_word_boundaries({chr(code) for code in range(0x620, 0x6FF) if chr(code).isalnum()})
        processor.add_keywords_from_list(names)
        return [("flashtext", "", lambda text: processor.extract_keywords(text.translate(FOLDS)))]

    def phrase_matcher():
        import spacy
        from spacy.matcher import PhraseMatcher

        nlp = spacy.blank("ar")
        nlp.max_length = 10_000_000
        matcher = PhraseMatcher(nlp.vocab)
        matcher.add("PLACE", list(nlp.tokenizer.pipe(names)))
        return [("spacy", " PhraseMatcher", lambda text: matcher(nlp.tokenizer(text.translate(FOLDS))))]

    return [row for load in (ahocorasick, flashtext, phrase_matcher) for row in optional(load) or []]


def time_all(folder, rounds, seconds):
    article = read(folder / "article.txt")
    # What is slow reads a part of the texts; a pass over all of them would take minutes.
    few = article[: max(1, len(article) // 8)]
    long = read(folder / "long.txt")
    word = read(folder / "word.txt")
    spelled = read(folder / "spelled.txt")
    tasks = [
        ("normalize/search profile, article", normalizers(), article),
        ("normalize/search profile, long", normalizers(), long),
        ("normalize/stripTashkeel, long", strippers(), long),
        ("tokenize/token objects, article", tokenizers(), few),
        ("tokenize/search terms, article", term_makers(), article),
        ("clitics/one word a call", segmenters(), word[:2000]),
        ("numbers/findNumbers, article", number_finders(), few),
        ("numbers/parseNumber, spelled numbers", number_readers(), spelled[:2000]),
    ]
    for path in sorted(folder.glob("names-*.txt")):
        group = f"gazetteer/findAll, {path.stem.removeprefix('names-')}"
        tasks.append((group, gazetteers(path.read_text(encoding="utf8").split("\n")), few))
    for group, rows, texts in tasks:
        for package, name, run in rows:
            measure(group, name, package, texts, run, rounds, seconds)


def answer_numbers(lines):
    answers = {}
    for package, name, run in number_readers():
        answers[f"{package}{name}"] = [ask(run, line) for line in lines]
    print(json.dumps(answers, ensure_ascii=False))


def ask(run, line):
    try:
        return str(run(line))
    except Exception as error:  # A crash is an answer, too.
        return f"error: {error}"


if sys.argv[1] == "--read-numbers":
    answer_numbers(sys.stdin.read().split("\n"))
else:
    time_all(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
