//! Times Rust crates over texts. Arguments: a folder with article.txt, long.txt (texts end with U+001E, UTF-8) and
//! names-*.txt (a name a line); rounds; seconds a round. Prints a JSON object a line.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use aho_corasick::{AhoCorasick, MatchKind};
use charabia::TokenizerBuilder;
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder};
use serde_json::json;

struct Harness {
    rounds: usize,
    seconds: f64,
}

impl Harness {
    fn measure(&self, group: &str, name: &str, version: &str, texts: &[String], run: &dyn Fn(&str) -> usize) {
        let units: usize = texts.iter().map(|text| text.encode_utf16().count()).sum();
        for text in texts {
            black_box(run(text));
        }
        let samples: Vec<f64> = (0..self.rounds)
            .map(|_| {
                let start = Instant::now();
                let mut passes = 0u32;
                loop {
                    for text in texts {
                        black_box(run(black_box(text)));
                    }
                    passes += 1;
                    let spent = start.elapsed().as_secs_f64();
                    if spent >= self.seconds {
                        break spent / f64::from(passes);
                    }
                }
            })
            .collect();
        println!(
            "{}",
            json!({
                "group": group, "name": name, "version": version, "samples": samples,
                "texts": texts.len(), "units": units, "bytes": texts.iter().map(String::len).sum::<usize>(),
            })
        );
    }
}

fn read(path: &Path) -> Vec<String> {
    let content = fs::read_to_string(path).expect("the runner writes this file");
    content.trim_end_matches('\u{1e}').split('\u{1e}').map(String::from).collect()
}

/// The folds that a user of an automaton needs: marks dropped, forms of alef, hamza, yeh and teh marbuta united.
fn fold(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}' => None,
            'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
            'ؤ' => Some('و'),
            'ئ' | 'ى' => Some('ي'),
            'ة' => Some('ه'),
            other => Some(other),
        })
        .collect()
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// How many whole words of the names are found, the longest of those that overlap.
fn longest_whole_words(text: &str, found: impl Iterator<Item = (usize, usize)>) -> usize {
    let mut whole: Vec<(usize, usize)> = found.filter(|&(start, end)| stands_alone(text, start, end)).collect();
    whole.sort_by_key(|&(start, end)| (start, usize::MAX - end));
    let mut last = 0;
    let mut count = 0;
    for (start, end) in whole {
        if start >= last {
            count += 1;
            last = end;
        }
    }
    count
}

fn time_charabia(harness: &Harness, shape: &str, texts: &[String]) {
    let mut builder: TokenizerBuilder<'_, Vec<u8>> = TokenizerBuilder::default();
    let tokenizer = builder.build();
    let version = "charabia 0.10.0";
    let scan = format!("tokenize/scan, {shape}");
    harness.measure(&scan, "charabia segment_str", version, texts, &|text| tokenizer.segment_str(text).count());
    let terms = format!("tokenize/search terms, {shape}");
    harness.measure(&terms, "charabia tokenize (segment + normalize)", version, texts, &|text| {
        tokenizer.tokenize(text).map(|token| token.lemma().len()).sum()
    });
}

fn time_automata(harness: &Harness, group: &str, names: &[&str], texts: &[String]) {
    let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(names).expect("names fit");
    harness.measure(group, "aho-corasick (Rust)", "aho-corasick 1.1.5", texts, &|text| {
        let folded = fold(text);
        let found = automaton.find_overlapping_iter(&folded).map(|m| (m.start(), m.end()));
        longest_whole_words(&folded, found)
    });
    let automaton: CharwiseDoubleArrayAhoCorasick<u32> =
        CharwiseDoubleArrayAhoCorasickBuilder::new().build(names).expect("names fit");
    harness.measure(group, "daachorse, charwise (Rust)", "daachorse 5.1.0", texts, &|text| {
        let folded = fold(text);
        let found = automaton.find_overlapping_iter(&folded).map(|m| (m.start(), m.end()));
        longest_whole_words(&folded, found)
    });
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let folder = Path::new(&args[1]);
    let harness = Harness {
        rounds: args[2].parse().expect("rounds"),
        seconds: args[3].parse().expect("seconds"),
    };
    let article = read(&folder.join("article.txt"));
    for shape in ["article", "long"] {
        time_charabia(&harness, shape, &read(&folder.join(format!("{shape}.txt"))));
    }
    let mut lists: Vec<_> = fs::read_dir(folder).expect("the folder").filter_map(Result::ok).map(|file| file.path()).collect();
    lists.sort();
    for path in lists {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if let Some(title) = stem.strip_prefix("names-") {
            let content = fs::read_to_string(&path).expect("the runner writes this file");
            let names: Vec<&str> = content.split('\n').collect();
            time_automata(&harness, &format!("gazetteer/findAll, {title}"), &names, &article);
        }
    }
}
