import { hashLetters } from '../core';
import { NAME_VARIANT_FORMS } from '../generated/gazetteer';

/** A word of names with several forms by case or place (lexicons/name-variants.tsv), folded. Keys hold the canonical one. */
export interface NameVariant {
  readonly form: Uint16Array;
  readonly hash: number;
  readonly canonical: Uint16Array;
  readonly canonicalHash: number;
}

function unitsOfWord(word: string): Uint16Array {
  return Uint16Array.from(word, (letter) => letter.charCodeAt(0));
}

function unpackVariants(pairs: readonly (readonly [string, string])[]): NameVariant[] {
  return pairs.map(([word, canonicalWord]) => {
    const form = unitsOfWord(word);
    const canonical = unitsOfWord(canonicalWord);
    return {
      form,
      hash: hashLetters(form, 0, form.length),
      canonical,
      canonicalHash: hashLetters(canonical, 0, canonical.length),
    };
  });
}

/** A bit for each length that a form has. */
function lengthBits(variants: readonly NameVariant[]): number {
  return variants.reduce((bits, variant) => bits | (1 << variant.form.length), 0);
}

export const NAME_VARIANTS: readonly NameVariant[] = /* #__PURE__ */ unpackVariants(NAME_VARIANT_FORMS);

const FORM_LENGTHS: number = /* #__PURE__ */ lengthBits(NAME_VARIANTS);

/** The variant that the letters `from … to` are, or undefined: أبي is a form of أبو, ابن of بن. */
export function variantOf(letters: Uint16Array, from: number, to: number): NameVariant | undefined {
  if (to - from > 31 || ((FORM_LENGTHS >>> (to - from)) & 1) === 0) return undefined;
  for (const variant of NAME_VARIANTS) {
    const { form } = variant;
    if (form.length !== to - from) continue;
    let i = 0;
    while (i < form.length && form[i] === letters[from + i]) i++;
    if (i === form.length) return variant;
  }
  return undefined;
}
