import { readFileSync } from 'node:fs';

function cellsOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

const LIGATURES = new Map(cellsOf('lexicons/ligatures.tsv').map(([, ligature = '', words = '']) => [ligature, words]));
const FOLDS = new Map(
  cellsOf('lexicons/letter-folds.tsv')
    .filter(([, , , kind]) => kind === 'lookalike')
    .map(([, letter = '', , , plain = '']) => [letter, plain]),
);

const MARKS =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0897-\u089f\u08c9-\u08e1\u08e3-\u08ff]|\ud803[\udefd-\udeff]/g;

/** The profile `search`, one step after the other, in no hurry. */
export function searchByReplacing(text: string): string {
  return (
    text
      // Numbers come first: their signs stand between digits as long as nothing is removed.
      .replace(/(?<=[0-9٠-٩۰-۹])٫(?=[0-9٠-٩۰-۹])/g, '.')
      .replace(/(?<=[0-9٠-٩۰-۹])٬(?=[0-9٠-٩۰-۹])/g, ',')
      .replace(/(?<=[0-9٠-٩۰-۹])٪|٪(?=[0-9٠-٩۰-۹])/g, '%')
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
      .replace(
        /[\ufb50-\ufdff\ufe70-\ufefc]/g,
        (form) => LIGATURES.get(form) ?? form.normalize('NFKC').replace(/^ (?=\p{M})/u, ''),
      )
      .replace(MARKS, '')
      .replace(/\u0640/g, '')
      .replace(/[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
      .replace(/[\u0600-\u08ff]/g, (letter) => FOLDS.get(letter) ?? letter)
      .replace(/[أإآٱٲٳٵ]/g, 'ا')
      .replace(/ؤ/g, 'و')
      .replace(/[ئى]/g, 'ي')
      .replace(/ة/g, 'ه')
  );
}

/** Tashkeel in all its forms, by one expression. */
export function stripTashkeelByReplacing(text: string): string {
  return text.replace(/[\u064b-\u0652\u0670\u06e1\u08e4-\u08e9\u08f0-\u08f2]/g, '');
}
