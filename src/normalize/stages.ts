import { compilePlans } from './compile';
import { stripHtml } from './html';
import { hasMasks, maskSpans } from './masks';
import type { NormalizeOptions } from './options';
import type { Plan } from './plan';
import { shortenRuns } from './repeats';
import { spaceSigns } from './spacing';
import type { Stage } from './stage';
import { transform } from './transform';
import { toUnicodeForm } from './unicode-form';
import { tidyWhitespace } from './whitespace';

/** The steps that options ask for, in their order; `withoutWhitespace` leaves out the last, that looks at the whole text. */
export function buildStages(options: NormalizeOptions, withoutWhitespace = false): Stage[] {
  const stages: Stage[] = [];
  const { html = 'keep', unicode = 'keep', whitespace = 'keep', trim = 'keep' } = options;
  if (html !== 'keep') {
    const tag = html === 'strip' ? 'line' : 'space';
    stages.push((text, edits) => stripHtml(text, tag, edits));
  }
  if (hasMasks(options)) stages.push((text, edits) => maskSpans(text, options, edits));
  const { replace = {}, ...others } = options;
  const replacesFirst = unicode !== 'keep' && Object.keys(replace).length > 0;
  if (replacesFirst) for (const plan of compilePlans({ replace })) stages.push(withPlan(plan));
  if (unicode !== 'keep') {
    const form = unicode === 'nfc' ? 'NFC' : 'NFKC';
    stages.push((text, edits) => toUnicodeForm(text, form, edits));
  }
  for (const plan of compilePlans(replacesFirst ? others : options)) stages.push(withPlan(plan));
  const { elongation = Number.POSITIVE_INFINITY, repeats = Number.POSITIVE_INFINITY } = options;
  if (elongation < Number.POSITIVE_INFINITY || repeats < Number.POSITIVE_INFINITY) {
    stages.push((text, edits) => shortenRuns(text, elongation, repeats, edits));
  }
  if (options.spacing === 'arabert') stages.push(spaceSigns);
  if (!withoutWhitespace && (whitespace !== 'keep' || trim !== 'keep')) {
    stages.push((text, edits) => tidyWhitespace(text, options, edits));
  }
  return stages;
}

const withPlan =
  (plan: Plan): Stage =>
  (text, edits) =>
    transform(plan, text, edits);
