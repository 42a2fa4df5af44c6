import { Tokenizer } from '@huggingface/tokenizers';
import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/normalize/index';

const { normalize } = createNormalizer('arabert');

/**
 * What `ArabertPreprocessor("bert-base-arabertv02").preprocess` of arabert 1.0.1 gives: its documented example, without and
 * with the punctuation, then one text for each of its documented parameters.
 */
const PREPROCESSED: readonly (readonly [what: string, text: string, expected: string])[] = [
  [
    'the example of the model card',
    'ولن نبالغ إذا قلنا إن هاتف أو كمبيوتر المكتب في زمننا هذا ضروري',
    'ولن نبالغ إذا قلنا إن هاتف أو كمبيوتر المكتب في زمننا هذا ضروري',
  ],
  [
    'the example of the README',
    "ولن نبالغ إذا قلنا: إن 'هاتف' أو 'كمبيوتر المكتب' في زمننا هذا ضروري",
    "ولن نبالغ إذا قلنا : إن ' هاتف ' أو ' كمبيوتر المكتب ' في زمننا هذا ضروري",
  ],
  ['remove_html_markup', '<p>قال <b>نعم</b></p>', 'قال نعم'],
  [
    'replace_urls_emails_mentions',
    'انظر https://example.org/a واسأل a@example.org أو @user_1',
    'انظر [رابط] واسأل [رابط] أو [مستخدم]',
  ],
  ['strip_tashkeel', 'مُدَرِّسَةٌ ذكيّة', 'مدرسة ذكية'],
  ['strip_tatweel', 'ســـلام عليكم', 'سلام عليكم'],
  ['insert_white_spaces', 'وصل25ألف(تقريبا)', 'وصل 25 ألف ( تقريبا )'],
  ['remove_non_digit_repetition', 'رااااائع!!!!!', 'راائع ! !'],
  ['replace_slash_with_dash', 'ذكر/أنثى', 'ذكر - أنثى'],
  ['map_hindi_numbers_to_arabic', '١٢٣ كتابا', '123 كتابا'],
  ['keep_emojis=False', 'شكرا 🙏 جزيلا', 'شكرا جزيلا'],
];

/** A tokenizer of the same build as AraBERT's (BERT, WordPiece), with a vocabulary of a few words. */
const VOCABULARY = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '[MASK]',
  '[رابط]',
  '[مستخدم]',
  'مدرس',
  '##ة',
  'ذكي',
  '25',
  'ألف',
  'في',
];
const special = (content: string): object => ({
  id: VOCABULARY.indexOf(content),
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
});
const tokenizer = new Tokenizer(
  {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: VOCABULARY.filter((word) => word.startsWith('[')).map(special),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: false,
      strip_accents: false,
      lowercase: false,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'BertProcessing',
      cls: ['[CLS]', VOCABULARY.indexOf('[CLS]')],
      sep: ['[SEP]', VOCABULARY.indexOf('[SEP]')],
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(VOCABULARY.map((word, id) => [word, id])),
    },
  },
  { tokenizer_class: 'BertTokenizer', unk_token: '[UNK]', do_lower_case: false },
);

describe('@huggingface/tokenizers with the profile arabert', () => {
  it.each(PREPROCESSED)('gives what AraBERT gives: %s', (_, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('makes the words known that the vocabulary has', () => {
    const text = 'مُدَرِّسَةٌ ذكـــي في25ألف';
    expect(tokenizer.tokenize(text)).toContain('[UNK]');
    expect(tokenizer.tokenize(normalize(text))).toEqual(['مدرس', '##ة', 'ذكي', 'في', '25', 'ألف']);
  });

  it('writes masks that stay one token', () => {
    const { tokens } = tokenizer.encode(normalize('ذكي https://example.org/a'));
    expect(tokens).toEqual(['[CLS]', 'ذكي', '[رابط]', '[SEP]']);
  });
});
