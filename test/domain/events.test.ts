import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { catalogue, event, readEvent, SENTENCES } from '../../shared/events/catalogue.ts';
import { fromEventBridge, SOURCE, toEntry } from '../../shared/events/envelope.ts';

const formed = z.object({
  def: z.object({ shape: z.optional(z.record(z.string(), z.unknown())), options: z.optional(z.array(z.custom<object>())) }),
});
const happened = event('pair formed', { pair: 'asa-orjan' });
const envelope = { id: 'e1', at: '2027-10-01T08:00:00.000Z', round: 'su-pfizer', happened };
const { Detail } = toEntry(envelope);
const asDelivered = (changes: object = {}, detail: object = {}) => ({
  source: SOURCE,
  'detail-type': 'pair formed',
  detail: { ...JSON.parse(Detail), ...detail },
  ...changes,
});

test('an event arrives as it was sent; a field added by a later version is left out', () => {
  const arrived = { id: 'e1', at: '2027-10-01T08:00:00.000Z', round: 'su-pfizer', detail: { pair: 'asa-orjan' } };
  expect(fromEventBridge('pair formed', asDelivered())).toEqual(arrived);
  expect(fromEventBridge('pair formed', asDelivered({}, { data: { pair: 'asa-orjan', added: 1 }, again: { times: 3 } }))).toEqual(arrived);
});

test.each([
  ['from somebody else', asDelivered({ source: 'somebody.else' })],
  ['of another name', asDelivered({ 'detail-type': 'pair ended' })],
  ['without its pair', asDelivered({}, { data: {} })],
  ['with a pair that is no id', asDelivered({}, { data: { pair: 'Åsa Öberg' } })],
  ['without its round', asDelivered({}, { round: undefined })],
  ['that is nothing at all', null],
])('an event %s is refused', (_, incoming) => {
  expect(() => fromEventBridge('pair formed', incoming)).toThrow();
});

test('an event nobody knows, or of a later version, is refused', () => {
  expect(() => readEvent('pair formed v99', { pair: 'asa-orjan' })).toThrow('no event is called');
  expect(() => readEvent('toString', {})).toThrow('no event is called');
});

test('an event that an earlier version called otherwise is read as what it is called now', () => {
  const about = { recipient: 'person:asa', letter: 'receipt/application' };
  expect(readEvent('letter bounced', about)).toEqual(event('mail stopped', { ...about, why: 'bounced' }));
  expect(readEvent('letter complained about', about)).toEqual(event('mail stopped', { ...about, why: 'complained about' }));
});

test('an event larger than 4 KB is refused before it is published', () => {
  const large = event('pair at risk', { pair: 'asa-orjan', risk: 'low score', occasion: 'å'.repeat(2100) });
  expect(() => toEntry({ ...envelope, happened: large })).toThrow(RangeError);
});

test('every event has a sentence, and none has room for what people write', () => {
  expect(Object.keys(SENTENCES)).toEqual(Object.keys(catalogue));
  for (const [name, detail] of Object.entries(catalogue)) {
    expect([name, Object.entries(SENTENCES)]).toEqual([name, expect.arrayContaining([[name, expect.stringMatching(/^[A-Z].+\.$/)]])]);
    const words = 'Åsa Öberg skrev det här till någon annan och det är längre än ett id någonsin är, mycket längre.';
    const fields = fieldsOf(detail);
    expect(detail.safeParse(Object.fromEntries(fields.map((field) => [field, words]))).success).toBe(fields.length === 0);
  }
});

/** The names of what an event carries, of all its forms when it has several. */
function fieldsOf(schema: object): readonly string[] {
  const { shape, options } = z.parse(formed, schema).def;
  return [...Object.keys(shape ?? {}), ...(options ?? []).flatMap(fieldsOf)];
}
