import { describe, expect, it } from 'vitest';
import { buildGazetteer, type MatchOptions } from '../../src/gazetteer';
import { editCost } from '../../src/gazetteer/edit-cost';

const NAMES = [
  'تدمر',
  'دمشق',
  'بيروت',
  'القاهرة',
  'اللاذقية',
  'الرياض',
  'بغداد',
  'القنيطرة',
  'معرة النعمان',
  'دير الزور',
  'هونغ كونغ',
  'ابوظبي',
  'واشنطن',
  'نيوزيلندا',
  'آل قطام',
  'ام بركة',
  'كل ابار',
  'Washington',
];
const gazetteer = buildGazetteer(NAMES.map((name) => ({ name })));

function found(text: string, options: MatchOptions = { maxEdits: 1 }): string[] {
  return gazetteer.findAll(text, options).map((match) => {
    expect(text.slice(match.start, match.end)).toBe(match.text);
    const before = (match.proclitics ?? []).map((proclitic) => `${proclitic.text}+`).join('');
    return `${before}${match.text}>${match.key} ${match.distance}`;
  });
}

describe('misspelt names', () => {
  it.each<[string, string, string[]]>([
    ['ظ for ض', 'الرياظ', ['الرياظ>الرياض 1']],
    ['ذ for د', 'بغذاد', ['بغذاد>بغداد 1']],
    ['ت for ط', 'القنيترة', ['القنيترة>القنيطره 1']],
    ['ج for غ', 'هونج كونج', []],
    ['a doubled letter', 'بيرووت', ['بيرووت>بيروت 1']],
    ['a letter too many', 'القاهيرة', ['القاهيرة>القاهره 1']],
    ['a lacking letter', 'واشنتن اللاذقة', ['واشنتن>واشنطن 1', 'اللاذقة>اللاذقيه 1']],
    ['a lacking letter in the second word', 'معرة النعمن', ['معرة النعمن>معره النعمان 1']],
    ['a lacking space', 'معرةالنعمان', ['معرةالنعمان>معره النعمان 1']],
    ['a lacking space behind a proclitic', 'وبديرالزور', ['و+ب+ديرالزور>دير الزور 1']],
    ['a lacking space behind a letter that is never joined', 'امبركة كلابار', ['امبركة>ام بركه 1']],
    ['a needless space', 'أبو ظبي', ['أبو ظبي>ابوظبي 1']],
    ['two letters in the wrong order', 'القينطرة', ['القينطرة>القنيطره 1']],
    ['a proclitic', 'ببغذاد', ['ب+بغذاد>بغداد 1']],
    ['the right spelling before a wrong one', 'بغداد', ['بغداد>بغداد 0']],
  ])('are found with %s', (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(found(text, { maxEdits: 0 }).filter((match) => !match.endsWith(' 0'))).toEqual([]);
  });

  it('may have two wrong letters when they are long', () => {
    expect(found('القنيتيرة', { maxEdits: 1 })).toEqual([]);
    expect(found('القنيتيرة', { maxEdits: 2 })).toEqual(['القنيتيرة>القنيطره 2']);
  });

  it.each<[string, string]>([
    ['a word of the language', 'تدمير المدينة'],
    ['an inflected form of one', 'وتدميرها بتدميره'],
    ['a demonym', 'دمشقي دمشقية بيروتي بيروتية'],
    ['an adjective of a name in ا', 'نيوزيلندي نيوزيلندية'],
    ['the article for آل', 'القطام'],
    ['a short word', 'دمشك'],
    ['a word of another script', 'Washingtan'],
    ['a number', '12345'],
  ])('are not seen in %s', (_title, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are not seen by chance: the more names, the more letters they need', () => {
    const letters = 'بتجدرسعفكلمني';
    const middles = [...letters].flatMap((a) => [...letters].flatMap((b) => [...letters].map((c) => a + b + c)));
    const many = ['خ', 'ح', 'غ'].flatMap((first) => middles.map((middle) => `${first}${middle}و`));
    const crowded = buildGazetteer([...many, 'بغداد'].map((name) => ({ name })));
    expect(gazetteer.isMatch('بغثاد', { maxEdits: 1 })).toBe(true);
    expect(crowded.isMatch('بغثاد', { maxEdits: 1 })).toBe(false);
  });
});

describe('editCost', () => {
  it.each<[string, string, number]>([
    ['الرياظ', 'الرياض', 0.2],
    ['حمص', 'حمص', 0],
    ['بيرووت', 'بيروت', 0.3],
    ['دمشق', 'دمشل', 1],
    ['القينطرة', 'القنيطرة', 0.7],
    ['', 'حم', 2],
  ])('of %s and %s is %d', (a, b, cost) => {
    expect(editCost(a, b)).toBeCloseTo(cost);
    expect(editCost(b, a)).toBeCloseTo(cost);
  });
});
