import { base, type Candidate } from './candidates';

/** Seven bins of a count on a log scale: 0, 1–3, 4–15, 16–63 … */
export function bin(count: number): number {
  return count === 0 ? 0 : Math.min(8, 1 + Math.floor(Math.log2(count) / 2));
}

const SUFFIXES = ['يون', 'يين', 'ات', 'وا', 'ون', 'ين', 'ان', 'ية', 'ة', 'ت', 'ا', 'ي'] as const;
const FAMILY = ['', 'ة', 'ات', 'ين', 'ون', 'ية'] as const;

/**
 * Names of the binary features of one candidate, for the offline scorer.
 *
 * `own` is the count of the whole form as the scorer may see it: 0 stands for a form never seen before.
 */
export function describe(
  candidate: Candidate,
  raw: string,
  counts: ReadonlyMap<string, number>,
  own: number,
  articleless: ReadonlySet<string>,
): string[] {
  const { proclitic, stem, enclitic } = candidate;
  const whole = proclitic === '' && enclitic === '';
  const count = (word: string): number => counts.get(word) ?? 0;
  const word = base(candidate, counts);
  const article = word.startsWith('ال') && word.length > 3 && !articleless.has(word);
  const bare = article ? word.slice(2) : word;
  const last = proclitic.slice(-1);
  const first = proclitic.length > 1 ? (proclitic[0] as string) : '';
  const key = `${last}${enclitic === '' ? '' : '+'}`;
  const fine = `${last}+${enclitic}`;
  const plain = whole ? own : count(word);
  const withArticle = count(`ال${bare}`);
  const out: string[] = [
    `bias ${proclitic}|${enclitic}`,
    `c ${key} ${bin(plain)}`,
    `a ${key} ${bin(withArticle)}`,
    `ca ${last}${enclitic === '' ? '' : '+'} ${bin(plain)} ${bin(withArticle)}`,
    `w ${key} ${bin(count(`و${word}`))}`,
    `bl ${key} ${bin(count(`ب${word}`) + count(`ل${word}`))}`,
    `s ${key} ${bin(count(`س${word}`))}`,
    `len ${key} ${Math.min(8, stem.length)}`,
    `op ${key} ${word === stem ? 0 : `${stem.slice(-1)}>${word.slice(-1)}`}`,
    `al ${key} ${article} ${stem.startsWith('ال')}`,
    `first ${last} ${bare[0] ?? ''} ${article}`,
    `second ${last} ${bare.slice(0, 2)}`,
    `ratio ${key} ${whole ? 'x' : Math.max(-6, Math.min(8, Math.round(Math.log2((plain + 0.5) / (own + 0.5)))))}`,
  ];
  if (enclitic !== '') {
    out.push(
      `ce ${fine} ${bin(plain)}`,
      `ae ${fine} ${bin(withArticle)}`,
      `last ${enclitic} ${stem.slice(-1)}`,
      `last2 ${enclitic} ${stem.slice(-2)}`,
    );
  }
  if (first !== '')
    out.push(
      `stack ${proclitic} ${bin(plain)}`,
      `stackrest ${proclitic} ${bin(count(proclitic.slice(1) + stem + enclitic))}`,
    );
  if (proclitic !== '') out.push(`rest ${proclitic[0]} ${bin(count(proclitic.slice(1) + stem + enclitic))}`);
  // Company of the stem: the same stem before other pronouns.
  const bound = bare.endsWith('ة') ? `${bare.slice(0, -1)}ت` : bare;
  let pronouns = count(`${bound}ه`) + count(`${bound}ها`) + count(`${bound}هم`);
  if (enclitic === 'ه' || enclitic === 'ها' || enclitic === 'هم') pronouns -= count(bound + enclitic);
  out.push(`p ${key} ${bin(Math.max(0, pronouns))}`);
  if (enclitic !== '') out.push(`pe ${fine} ${bin(Math.max(0, pronouns))}`);
  // The inflection family of the stem.
  let root = bare;
  let ending = '';
  for (const suffix of SUFFIXES) {
    if (bare.endsWith(suffix) && bare.length - suffix.length >= 2) {
      root = bare.slice(0, -suffix.length);
      ending = suffix;
      break;
    }
  }
  let familyArticle = 0;
  let familyBare = 0;
  for (const suffix of FAMILY) {
    familyArticle += count(`ال${root}${suffix}`);
    if (root + suffix !== word || !whole) familyBare += count(root + suffix);
  }
  out.push(
    `suffix ${key} ${ending} ${bare[0]}`,
    `fa ${key} ${bin(familyArticle)}`,
    `fb ${key} ${bin(familyBare)}`,
    `fi ${key} ${bin(count(`ي${root}`) + count(`ت${root}`))}`,
  );
  // Another person of the same imperfect: يكون, تكون, نكون.
  const letter = bare[0];
  if (letter === 'ي' || letter === 'ت' || letter === 'ن' || letter === 'ا') {
    const rest = bare.slice(1);
    let others = 0;
    for (const other of ['ي', 'ت', 'ن']) if (other !== letter) others += count(other + rest);
    out.push(`imp ${last} ${letter} ${bin(others)} ${withArticle > 2}`, `imp- ${last} ${letter} ${bin(others)}`);
  }
  // A verb before نا: it has a plural and a feminine of the past, and no article.
  if (enclitic === 'نا' || enclitic === 'ني') {
    const past = count(`${stem}وا`) + count(`${stem}ت`);
    out.push(`past ${enclitic} ${bin(past)} ${bin(withArticle)}`, `past- ${enclitic} ${bin(count(`${stem}وا`))}`);
  }
  // A nisba in ي has a feminine in ية and takes the article; a pronoun ي does neither.
  if (enclitic === 'ي') {
    const nisba = count(`${stem}ية`) + count(`ال${stem}ية`);
    out.push(
      `nisba ${bin(nisba)} ${bin(count(`ال${stem}ي`))}`,
      `nisba- ${bin(nisba)}`,
      `nisbat ${stem.slice(-1) === 'ت'} ${bin(pronouns)}`,
    );
  }
  // How the alef at the head of the stem is spelled: a hamza inside a word is mostly the head of its stem.
  if (stem.startsWith('ا')) {
    const spelled = raw[proclitic.length];
    out.push(`alef ${last} ${spelled}`);
  }
  return out;
}
