import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/index';
import { buildGazetteer } from '../../src/gazetteer/index';

interface AnalyzeBody {
  readonly text: string;
}

const gazetteer = buildGazetteer([
  { name: 'حمص', country: 'SY' },
  { name: 'دمشق', country: 'SY' },
]);

/** JSON has no bigint: numbers beyond 2^53 go out as strings. */
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));

function createServer(): FastifyInstance {
  const server = Fastify({ bodyLimit: 1 << 20 });
  const schema = {
    body: { type: 'object', required: ['text'], properties: { text: { type: 'string', maxLength: 200_000 } } },
  };
  server.post<{ Body: AnalyzeBody }>('/analyze', { schema }, (request, reply) => {
    const { numbers, places } = analyze(request.body.text, { gazetteer });
    return reply.type('application/json; charset=utf-8').send(toJson({ numbers, places }));
  });
  return server;
}

describe('Fastify', () => {
  let server: FastifyInstance;
  beforeAll(() => {
    server = createServer();
  });
  afterAll(() => server.close());
  const post = (payload: object) => server.inject({ method: 'POST', url: '/analyze', payload });

  it('answers with numbers and places that point into the text', async () => {
    const text = 'وصل ستون عاملا من حمص إلى دمشق';
    const response = await post({ text });
    expect(response.statusCode).toBe(200);
    const { numbers, places } = response.json<ReturnType<typeof analyze>>();
    expect(numbers).toMatchObject([{ text: 'ستون', value: 60, counted: { text: 'عاملا' } }]);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['حمص', 'دمشق']);
  });

  it('writes an integer that no double holds as a string', async () => {
    const response = await post({ text: 'العدد 12345678901234567890 كبير' });
    expect(response.json<{ numbers: { value: string }[] }>().numbers).toMatchObject([
      { value: '12345678901234567890' },
    ]);
  });

  it('refuses a request without a text', async () => {
    expect((await post({ texts: [] })).statusCode).toBe(400);
  });
});
