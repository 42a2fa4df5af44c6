import { type Analysis, analyze, analyzeWithoutTokens } from '../analyze';
import type { Gazetteer } from '../gazetteer';
import { createNormalizer, type NormalizeOptions, type ProfileName } from '../normalize';
import { type FindNumbersOptions, findNumbers, parseNumber, type SpellOptions, spellNumber } from '../numbers';
import { type FindPlacesOptions, findPlaces, type Place } from '../places';
import { sentences, type TokenizeOptions, tokenize } from '../tokenize';
import { type SegmentedToken, segmentTokens } from './segments';

/** What can be done with the text of a record. */
export type OperationName = 'normalize' | 'tokenize' | 'segment' | 'numbers' | 'places' | 'analyze' | 'spell';

/** An operation and its options, as plain data: it can be sent to a worker. */
export interface OperationSpec {
  readonly name: OperationName;
  readonly normalize?: ProfileName | NormalizeOptions;
  readonly tokenize?: Pick<TokenizeOptions, 'kinds' | 'space'>;
  readonly numbers?: FindNumbersOptions;
  readonly places?: Omit<FindPlacesOptions, 'gazetteer'>;
  readonly spell?: SpellOptions;
}

/** A text and what an operation found in it, or made of it. All offsets are UTF-16 code units of `text`. */
export interface Annotation extends Partial<Analysis<Place>> {
  readonly text: string;
  readonly normalized?: string;
  readonly spelled?: string;
  readonly segments?: readonly SegmentedToken[];
}

/** An operation, ready to be used on many texts. */
export type Operation = (text: string) => Annotation;

/** Whether an operation looks names up in a gazetteer. */
export function needsGazetteer(name: OperationName): boolean {
  return name === 'places' || name === 'analyze';
}

/**
 * Compiles an operation.
 *
 * @param withTokens whether `analyze` shall give the tokens too; most formats write none of them
 * @throws TypeError or RangeError when an option is wrong, TypeError when a gazetteer is needed and not given
 * @example
 * createOperation({ name: 'normalize', normalize: 'search' })('أحمد').normalized // => 'احمد'
 */
export function createOperation(spec: OperationSpec, gazetteer?: Gazetteer<Place>, withTokens = true): Operation {
  if (gazetteer === undefined && needsGazetteer(spec.name)) {
    throw new TypeError(`gazetteer: the operation "${spec.name}" needs one`);
  }
  switch (spec.name) {
    case 'normalize': {
      const { normalize } = createNormalizer(spec.normalize ?? 'light');
      return (text) => ({ text, normalized: normalize(text) });
    }
    case 'tokenize':
      return (text) => ({ text, tokens: tokenize(text, spec.tokenize), sentences: sentences(text) });
    case 'segment':
      return (text) => {
        const tokens = tokenize(text);
        return { text, tokens, sentences: sentences(text), segments: segmentTokens(tokens) };
      };
    case 'numbers':
      return (text) => ({ text, numbers: findNumbers(text, spec.numbers) });
    case 'places': {
      const options = { ...spec.places, gazetteer: gazetteer as Gazetteer<Place> };
      return (text) => ({ text, places: findPlaces(text, options) });
    }
    case 'analyze': {
      const { numbers, places } = spec;
      const options = {
        gazetteer: gazetteer as Gazetteer<Place>,
        ...(numbers && { numbers }),
        ...(places && { places }),
      };
      if (withTokens) return (text) => ({ text, ...analyze(text, options) });
      return (text) => ({ text, ...analyzeWithoutTokens(text, options) });
    }
    case 'spell':
      return (text) => ({ text, spelled: spellNumber(readValue(text), spec.spell) });
    default:
      throw new RangeError(`name: "${String(spec.name)}" is no operation`);
  }
}

/**
 * Checks the options of an operation without a gazetteer, before any text is read.
 *
 * @throws TypeError or RangeError when an option is wrong
 */
export function checkOperation(spec: OperationSpec): void {
  const { name, numbers } = spec;
  if (name === 'analyze' || name === 'numbers') findNumbers('', numbers);
  if (!needsGazetteer(name)) createOperation(spec)(name === 'spell' ? '1' : '');
}

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that a text is, in digits of any system or in words. @throws RangeError when it is none */
function readValue(text: string): number | bigint {
  const trimmed = text.trim();
  const ascii = INTEGER.test(trimmed)
    ? BigInt(trimmed.replace('+', ''))
    : DECIMAL.test(trimmed)
      ? Number(trimmed)
      : undefined;
  const value = ascii ?? parseNumber(trimmed);
  if (value === undefined) throw new RangeError(`${JSON.stringify(trimmed.slice(0, 80))} is no number`);
  return value;
}
