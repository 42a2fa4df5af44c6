import { describe, expect, it } from 'vitest';
import { type NormalizeOptions, normalize, normalizeStream, type ProfileName } from '../../src/normalize';

async function streamed(chunks: readonly string[], options: ProfileName | NormalizeOptions): Promise<string> {
  const stream = new ReadableStream<string>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  }).pipeThrough(normalizeStream(options));
  let text = '';
  for await (const chunk of stream as unknown as AsyncIterable<string>) text += chunk;
  return text;
}

describe('normalizeStream', () => {
  it.each<[string, string, ProfileName | NormalizeOptions]>([
    ['between a letter and its mark', 'ا\u064e\u0654حمد قال', 'light'],
    ['between the halves of a pair', 'شكرا 😀 قا\u{10efd}ل', 'search'],
    ['within a number', 'سعره ١٬٢٣٤٫٥٪ اليوم', 'search'],
    ['within an elongated word', 'جدااااااا نعم', { elongation: 2 }],
    ['before the end of a word', 'في بيتي', { alefMaksura: 'from-yeh' }],
    ['within a tag', 'ا <a href="x y > z">ب</a> <!-- c d --> <script> x y </script> ج < د', { html: 'strip' }],
    ['within a reference', 'ا&nbsp;ب &amp; ج &bogus', { html: 'strip' }],
    ['within a URL', 'انظر http://a.b/c?d=1 هنا', { urls: { mask: '[رابط]' } }],
    ['within white space', '  ا \n\n\n ب \u200f  ج  ', 'light'],
    ['within a word with dagger alef', 'وبه\u0670ذا الصلو\u0670ة', { daggerAlef: 'restore' }],
    ['anywhere in what AraBERT spaces', 'في25ألف!!!! <b>نعم</b> #وسم', 'arabert'],
    ['where white space goes', 'ا ب ج', { replace: { ' ': '' }, repeats: 1 }],
  ])('may be cut %s', async (_title, text, options) => {
    const whole = normalize(text, options);
    expect(
      await streamed(
        [...Array(text.length).keys()].map((i) => text[i] as string),
        options,
      ),
    ).toBe(whole);
    for (let at = 0; at <= text.length; at++) {
      expect(await streamed([text.slice(0, at), text.slice(at)], options)).toBe(whole);
    }
  });

  it('gives text before its input ends', async () => {
    const stream = normalizeStream('search');
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    void writer.write('قَالَ أَحْمَد ');
    expect((await reader.read()).value).toBe('قال احمد');
    await writer.close();
  });

  it('checks its options at once', () => {
    expect(() => normalizeStream('serach' as 'search')).toThrow('profile: "serach"');
  });
});
