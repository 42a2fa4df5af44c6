import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendMembers, findMember, withoutLineEnds } from '../../src/scale/json-line';

describe('findMember', () => {
  it.each([
    ['a string', '{"text":"حمص","n":1}', '"حمص"'],
    ['a string with quotes and backslashes', '{"text":"a\\"b\\\\","n":1}', '"a\\"b\\\\"'],
    ['white space around', ' { "text" : "x" , "n":1 } ', '"x"'],
    ['a member of the same name deeper down', '{"a":{"text":1},"text":"x"}', '"x"'],
    ['the same text as a value', '{"a":"text","text":"x"}', '"x"'],
    ['an array', '{"a":[{"text":1},"]"],"text":[1,[2]]}', '[1,[2]]'],
    ['a number before the end', '{"text":12.5e3}', '12.5e3'],
    ['a number before white space', '{"text":12 }', '12'],
    ['true, false, null', '{"a":true,"b":false,"text":null}', 'null'],
    ['two of one name: the last, as in JSON.parse', '{"text":1,"text":2}', '2'],
    ['an escaped name', '{"\\u0074ext":"x"}', '"x"'],
    ['an empty object and array before', '{"a":{},"b":[],"text":"x"}', '"x"'],
  ])('%s', (_, json, value) => {
    const span = findMember(json, 'text');
    expect(json.slice(span?.start, span?.end)).toBe(value);
  });

  it('gives undefined where there is none', () => {
    expect(findMember('{}', 'text')).toBeUndefined();
    expect(findMember('{"a":{"text":1}}', 'text')).toBeUndefined();
  });

  it('finds in any object what JSON.parse finds', () => {
    const objects = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(objects, fc.integer({ min: 0, max: 3 }), (object, indent) => {
        const json = JSON.stringify(object, undefined, indent);
        for (const [name, value] of Object.entries(object)) {
          const span = findMember(json, name);
          expect(JSON.parse(json.slice(span?.start, span?.end))).toEqual(JSON.parse(JSON.stringify(value)));
        }
      }),
    );
  });
});

describe('appendMembers', () => {
  it.each([
    ['{}', '{"b":2}'],
    [' { } ', ' {"b":2}'],
    ['{"a":1}', '{"a":1,"b":2}'],
    ['{"a":{}}', '{"a":{},"b":2}'],
    ['{"a":1 } ', '{"a":1,"b":2}'],
    ['{"a":"{"}', '{"a":"{","b":2}'],
  ])('%s', (json, expected) => {
    expect(appendMembers(json, '"b":2')).toBe(expected);
  });
});

describe('withoutLineEnds', () => {
  it('escapes U+2028, U+2029 and U+0085 and makes a bare CR a space', () => {
    const line = withoutLineEnds('{"a":"x\u2028y\u2029z\u0085",\r"b":1}');
    expect(line).toBe('{"a":"x\\u2028y\\u2029z\\u0085", "b":1}');
    expect(JSON.parse(line)).toEqual({ a: 'x\u2028y\u2029z\u0085', b: 1 });
  });
});
