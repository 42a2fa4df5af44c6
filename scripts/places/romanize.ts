/**
 * How far an Arabic spelling sounds like a Latin one. The alternates of GeoNames carry no language, so the Arabic
 * name among Persian, Urdu or Malay ones, or among older names of the town, is the one whose consonants are those of
 * the Latin name. Arabic writes few vowels: they are cheap to lose on both sides.
 */

// Latin letters, or groups, that an Arabic letter stands for: exact first, then after "~" those that are near it.
const SOUNDS: Readonly<Record<string, string>> = {
  ب: 'b bb p pp ~ v w',
  ت: 't tt th ~ d ts',
  ث: 'th t s ts ~ c',
  ج: 'j g gg dj dg gh dzh zh ge gi ~ y ch z gu q k',
  ح: 'h hh ~ kh ch j',
  خ: 'kh h ch x j k ~ q hh',
  د: 'd dd dh ~ t',
  ذ: 'dh d th z ~ s',
  ر: 'r rr rh',
  ز: 'z zz s j ts ds c x ~ dz zh',
  س: 's ss c sc z ç ts ps ~ sh x',
  ش: 'sh ch sch s sj x c ş sz si ci ti ssh skj sk ~ j zh shch',
  ص: 's ss c ~ z',
  ض: 'd dh z ~ t',
  ط: 't tt th ~ d',
  ظ: 'z dh d th ~ s',
  غ: 'gh g gg gu r ~ h k',
  ف: 'f ff ph v w vv ~ p b',
  ق: 'q k c g ck cc kk gh qu ~ kh ch',
  ك: 'k c q ck kk cc ch qu g kh x ~ h j',
  ل: 'l ll lh',
  م: 'm mm ~ n',
  ن: 'n nn gn nh ñ ~ m',
  ه: 'h ~ e a',
  ة: 'h a t e ah eh at ~ et',
  و: 'w u o v ou oo uu wu ow au oe eu hu ~ b f',
  ي: 'y i e j ee ie ii ij ei ai ll ea ey yi ay il ~ g',
  ى: 'a i y e',
  ئ: 'i e y',
  ؤ: 'o u w',
  ا: 'a e o ah aa i u ha',
  أ: 'a e o u i ha',
  إ: 'i e a y hi',
  آ: 'a aa',
  ء: '',
  ع: 'a e i o u',
};

// Two Arabic letters for one sound of another language.
const PAIRS: Readonly<Record<string, string>> = {
  كس: 'x xx ks cs cks',
  تش: 'ch c tch tsch cz cc j q tj ci',
  دج: 'j dj g',
  تز: 'z tz zz ts',
  تس: 'z ts c zz tz',
  دز: 'z zz dz',
  نج: 'ng ngh',
  نغ: 'ng ngh',
  شت: 'scht st',
  كو: 'qu cu k',
  غو: 'gu g',
  جو: 'gu',
  وا: 'oi wa ua',
  يا: 'ia ya ea',
  يو: 'u yu io ew eu',
  او: 'o ou au ow aw',
  اي: 'i ai ay y ei e',
  إي: 'i e y ee',
  أي: 'i ai ay',
  أو: 'o u ou au',
  ها: 'ha a',
  يه: 'ier e eh ie ya ia',
};

// The article, with its l taken over by the sun letters: Ar Raqqah, As Suwayda, Ash Sham.
const ARTICLES = ['al', 'el', 'ul', 'il', 'ar', 'er', 'as', 'es', 'at', 'et', 'ad', 'ed', 'an', 'en', 'az', 'ez'];
ARTICLES.push('ash', 'esh', 'ech', 'ach', 'ath', 'adh', 'l', '');

// What one letter costs when the other side has nothing for it.
const LOST_ARABIC: Readonly<Record<string, number>> = { ا: 0.12, و: 0.3, ي: 0.3, ع: 0.1, ء: 0.05, أ: 0.12, إ: 0.12 };
const LOST_ARABIC_END: Readonly<Record<string, number>> = { ة: 0.1, ه: 0.25, ى: 0.1, آ: 0.12, ئ: 0.1, ؤ: 0.1 };
const LOST_LATIN: Readonly<Record<string, number>> = {
  a: 0.1,
  e: 0.12,
  i: 0.15,
  o: 0.15,
  u: 0.15,
  y: 0.2,
  h: 0.4,
  w: 0.5,
};
const NEAR = 0.45;
const ARABIC_VOWELS = 'اويىأإآؤئعءةه';

interface Sounding {
  readonly latin: string;
  readonly cost: number;
}

const SOUNDINGS: ReadonlyMap<string, readonly Sounding[]> = compile();

function compile(): Map<string, Sounding[]> {
  const table = new Map<string, Sounding[]>();
  for (const [arabic, row] of [...Object.entries(SOUNDS), ...Object.entries(PAIRS)]) {
    const [exact = '', near = ''] = row.split('~');
    const soundings = exact
      .split(' ')
      .filter(Boolean)
      .map((latin) => ({ latin, cost: arabic.length > 1 ? 0.02 : 0 }));
    for (const latin of near.split(' ').filter(Boolean)) soundings.push({ latin, cost: NEAR });
    table.set(arabic, soundings);
  }
  return table;
}

const LIGATURES: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
};

/** Latin letters only, lower case, without diacritics; one space between words. */
export function foldLatin(text: string): string {
  return text
    .toLowerCase()
    .replace(/ç/g, 's')
    .replace(/[şš]/g, 'sh')
    .replace(/č/g, 'ch')
    .replace(/ž/g, 'zh')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[łøđßæœðþıə]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/['’‘`ʿʾʻʼ]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/**
 * Likeness of an Arabic spelling to a Latin one, 0 (nothing in common) to 1 (every letter accounted for): the
 * cheapest alignment, divided by what losing every letter of the longer side would cost.
 *
 * @example
 * soundLikeness('الكرامة', 'Al Karamah') // => 0.98
 * soundLikeness('حلب', 'Aleppo') // => 0.62, rounded
 */
export function soundLikeness(arabic: string, latin: string): number {
  const letters = arabic.replace(/[\s-]+/g, ' ').trim();
  // Spaces fall in other places on the two sides ("ديرالزور", "Deir ez-Zor"), so Latin is compared without them.
  const sounds = foldLatin(latin).replace(/ /g, '');
  if (letters === '' || sounds === '') return 0;
  const cost = alignmentCost(letters, sounds);
  const weight = Math.max(arabicWeight(letters), latinWeight(sounds), 1);
  return Math.max(0, 1 - cost / weight);
}

function alignmentCost(letters: string, sounds: string): number {
  const width = sounds.length + 1;
  const best = new Float64Array((letters.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const reach = (i: number, j: number, cost: number): void => {
    const cell = i * width + j;
    if (cost < (best[cell] as number)) best[cell] = cost;
  };
  for (let i = 0; i <= letters.length; i++) {
    for (let j = 0; j <= sounds.length; j++) {
      const cost = best[i * width + j] as number;
      if (cost === Number.POSITIVE_INFINITY) continue;
      if (j < sounds.length) reach(i, j + 1, cost + lostLatin(sounds, j));
      if (i === letters.length) continue;
      reach(i + 1, j, cost + lostArabic(letters, i));
      const atWordStart = i === 0 || letters[i - 1] === ' ';
      if (atWordStart && letters.startsWith('ال', i)) {
        for (const article of ARTICLES) {
          if (sounds.startsWith(article, j)) reach(i + 2, j + article.length, cost + (article === '' ? 0.1 : 0));
        }
      }
      for (const span of [1, 2]) {
        for (const sounding of SOUNDINGS.get(letters.slice(i, i + span)) ?? []) {
          if (sounds.startsWith(sounding.latin, j)) reach(i + span, j + sounding.latin.length, cost + sounding.cost);
        }
      }
    }
  }
  return best[best.length - 1] as number;
}

function lostArabic(letters: string, i: number): number {
  const letter = letters[i] as string;
  if (letter === ' ') return 0;
  return LOST_ARABIC[letter] ?? LOST_ARABIC_END[letter] ?? 1;
}

function lostLatin(sounds: string, j: number): number {
  // A doubled letter is one letter in Arabic (shadda is not written).
  if (j > 0 && sounds[j] === sounds[j - 1]) return 0.05;
  return LOST_LATIN[sounds[j] as string] ?? 1;
}

function arabicWeight(letters: string): number {
  let weight = 0;
  for (const letter of letters.replace(/(^| )ال/g, '$1')) {
    if (letter !== ' ') weight += ARABIC_VOWELS.includes(letter) ? 0.3 : 1;
  }
  return weight;
}

function latinWeight(sounds: string): number {
  let weight = 0;
  for (const sound of sounds) weight += 'aeiouyh'.includes(sound) ? 0.2 : 1;
  return weight;
}

/** The best likeness of an Arabic spelling to any of several Latin names, the first of which counts in full. */
export function bestLikeness(arabic: string, latinNames: readonly string[]): number {
  let best = 0;
  for (let i = 0; i < latinNames.length; i++) {
    const likeness = soundLikeness(arabic, latinNames[i] as string) * (i === 0 ? 1 : 0.97);
    if (likeness > best) best = likeness;
  }
  return best;
}
