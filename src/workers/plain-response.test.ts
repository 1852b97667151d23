import { afterEach, expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { answerPlainly, PlainResponse } from './plain-response.ts';

const NodeResponse = globalThis.Response;
const { encode } = TextEncoder.prototype;
afterEach(() => {
  globalThis.Response = NodeResponse;
  TextEncoder.prototype.encode = encode;
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'Đường sắt 🚂', 'ữ'.repeat(2 ** 20), '\ud83d', 'a\udc00b'),
);

test('an answer is what Node’s own Response is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.oneof(text, fc.uint8Array())),
      fc.constantFrom(200, 302, 404, 500),
      fc.dictionary(fc.constantFrom('X-A', 'content-type'), fc.constantFrom('b', 'text/css'), {
        noNullPrototype: true,
      }),
      async (body, status, headers) => {
        const plain = new PlainResponse(body, { status, statusText: 'So', headers });
        const real = new NodeResponse(body as BodyInit | null, { status, statusText: 'So', headers });
        expect(Buffer.from(plain.bytes()).equals(Buffer.from(await real.arrayBuffer()))).toBe(true);
        expect([plain.status, plain.statusText, plain.ok]).toEqual([real.status, real.statusText, real.ok]);
        for (const [name, value] of Object.entries(headers)) expect(plain.headers.get(name)).toBe(value);
      },
    ),
    { numRuns: 60 },
  );
});

test('pages and all else are encoded as before', () => {
  const page = text.map((words) => `<!DOCTYPE html>${words}`);
  fc.assert(
    fc.property(fc.oneof(page, text), (words) => {
      const expected = Buffer.from(encode.call(new TextEncoder(), words));
      answerPlainly();
      expect(Buffer.from(new TextEncoder().encode(words)).equals(expected)).toBe(true);
      TextEncoder.prototype.encode = encode;
    }),
  );
  answerPlainly();
  expect(new Response('a')).toBeInstanceOf(PlainResponse);
  expect(new TextEncoder().encode()).toEqual(new Uint8Array());
});
