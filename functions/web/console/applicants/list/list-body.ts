import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { visible } from '../../../../../shared/domain/visible-text.ts';
import type { Body } from '../../../form-body.ts';
import type { Visit } from '../../../visit.ts';
import { MOST, textOf } from './read-cells.ts';

/** A pasted list comes once, and again when it is entered; what is around it is small. */
const MOST_BYTES = 2 * MOST.bytes;
const MOST_FIELDS = 20;
const LIST = 'list';

/** What the form of a list sent: its fields, and the list as it was pasted or as the text of the file that was chosen. */
export async function readListBody(c: Visit): Promise<Body> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return { problem: 415 };
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return { problem: 413 };
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) return { problem: 413 };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  const sent = form === undefined ? [] : [...form];
  return sent.length === 0 || sent.length > MOST_FIELDS ? { problem: 400 } : { typed: await typedIn(sent) };
}

/** The list counts as one field, however it came; a file goes before what was pasted. */
async function typedIn(sent: readonly (readonly [string, string | File])[]): Promise<Typed> {
  const texts = sent.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const [file] = sent.flatMap(([, value]) => (typeof value === 'string' || value.size === 0 ? [] : [value]));
  const pasted = texts.find(([name]) => name === LIST)?.[1] ?? '';
  const list = file === undefined ? pasted : textOf(new Uint8Array(await file.arrayBuffer()));
  const named = Map.groupBy(
    texts.filter(([name]) => name !== LIST),
    ([name]) => name,
  );
  return { ...Object.fromEntries([...named].map(([name, values]) => [name, values.map(([, value]) => visible(value))])), [LIST]: [list] };
}
