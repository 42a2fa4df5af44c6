import { Char, CharClass, CLASSES } from '../core';
import { FOREIGN_LETTERS, LOOKALIKES, WORD_LIGATURES } from '../generated/letters';
import type { NormalizeOptions } from './options';
import { Order } from './plan';
import { type Expansions, entryFor, setPairs } from './plan-table';

/** Writes the folds of letters into a plan's table, in the order in which a fold leads to the next. */
export function setLetters(table: Int32Array, options: NormalizeOptions): void {
  const { alefMaksura = 'keep', hamza = 'keep', foreignLetters = 'keep', farsiYeh = 'keep' } = options;
  if (options.dots === 'strip') {
    setPairs(table, 'بٮتٮثٮجحخحذدزرشسضصظطغعفڡقٯةهيى');
    table[Char.NOON] = Order.DotlessNoon;
  }
  if (options.tehMarbuta === 'heh') table[Char.TEH_MARBUTA] = Char.HEH;
  if (alefMaksura === 'yeh') table[Char.ALEF_MAKSURA] = Char.YEH;
  else if (alefMaksura === 'alef') table[Char.ALEF_MAKSURA] = Char.ALEF;
  else if (alefMaksura === 'yeh-final') table[Char.ALEF_MAKSURA] = Order.FinalYeh;
  else if (alefMaksura === 'from-yeh') table[Char.YEH] = Order.FinalYeh;
  if (options.alef === 'bare') setPairs(table, 'أاإاآاٲاٳاٵا');
  if (options.alefWasla === 'bare') setPairs(table, 'ٱا');
  if (hamza === 'seat' || hamza === 'drop') setPairs(table, 'ؤوئي');
  if (hamza === 'bare') setPairs(table, 'ؤءئء');
  if (hamza === 'drop') table[Char.HAMZA] = Order.Delete;
  if (foreignLetters !== 'keep') setPairs(table, LOOKALIKES);
  if (foreignLetters === 'arabic') setPairs(table, FOREIGN_LETTERS);
  if (farsiYeh === 'yeh') setPairs(table, 'یي');
  // Where ى becomes ي anyway, the place in the word makes no difference.
  else if (farsiYeh === 'by-position') {
    if (alefMaksura === 'yeh') setPairs(table, 'یي');
    else table[FARSI_YEH] = Order.FinalYeh;
  }
}

const FARSI_YEH = 0x06cc;

/** First and last unit of the presentation forms that decompose. */
const PRESENTATION_FORMS = [0xfb50, 0xfdff, 0xfe70, 0xfefc] as const;

/**
 * Presentation forms and word ligatures: to what their plain letters become, one letter or several.
 *
 * @returns whether any of the plain letters has an order, and so a fate that depends on its neighbours.
 */
export function setLongForms(table: Int32Array, options: NormalizeOptions, expansions: Expansions): boolean {
  let hasOrders = false;
  const set = (unit: number, text: string): void => {
    let folded = '';
    for (let i = 0; i < text.length; i++) {
      const entry = table[text.charCodeAt(i)] as number;
      const isOrder = entry < 0;
      // A tatweel in a form only carries the mark that is meant.
      if (entry === Order.Delete || entry === Order.Tatweel) continue;
      if (isOrder) hasOrders = true;
      folded += isOrder ? text[i] : String.fromCharCode(entry);
    }
    table[unit] = entryFor(folded, expansions);
  };
  if (options.ligatures === 'expand') {
    for (const entry of WORD_LIGATURES) set(entry.charCodeAt(0), entry.slice(1));
  }
  if (options.presentationForms === 'decompose') {
    plainForms ??= decomposeForms();
    for (const entry of plainForms) set(entry.charCodeAt(0), entry.slice(1));
  }
  return hasOrders;
}

/** A piece of a glyph, the one presentation form that stands for no letter: it goes. */
const TAIL_FRAGMENT = '\ufe73';

/** Each presentation form with its plain letters. */
let plainForms: readonly string[] | undefined;

function decomposeForms(): string[] {
  const words = new Set(WORD_LIGATURES.map((entry) => entry.charCodeAt(0)));
  const forms: string[] = [TAIL_FRAGMENT];
  for (let range = 0; range < PRESENTATION_FORMS.length; range += 2) {
    const last = PRESENTATION_FORMS[range + 1] as number;
    for (let unit = PRESENTATION_FORMS[range] as number; unit <= last; unit++) {
      const char = String.fromCharCode(unit);
      const plain = char.normalize('NFKC');
      if (plain !== char && !words.has(unit)) forms.push(char + withoutCarrier(plain));
    }
  }
  return forms;
}

/** An isolated presentation form of a mark decomposes to a space and the mark: the mark alone is meant. */
function withoutCarrier(text: string): string {
  const carries = text.length > 1 && text[0] === ' ' && CLASSES[text.charCodeAt(1)] === CharClass.Mark;
  return carries ? text.slice(1) : text;
}
