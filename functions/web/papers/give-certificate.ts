import type { Tools } from '../../../shared/commands/tools.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import { type TookPart, tookPart } from '../../../shared/domain/papers/took-part.ts';
import { canBeDrawn, certificatePdf } from '../../../shared/pages/papers/certificate-pdf.ts';
import { type Certificate, certificate, proofOf } from '../../../shared/pages/papers/certificate-text.ts';
import type { Language } from '../../../shared/round/languages.ts';
import { pairsEver } from '../../../shared/storage/pairs-ever.ts';
import { papersFont } from '../assets.ts';
import { keysOf, type Visit } from '../visit.ts';

/** What somebody did, by all pairs they were ever in; undefined where there is nothing to certify, and of whoever was erased. */
export async function tookPartOf({ id, answers, erased }: Application, { store, round, now }: Tools): Promise<TookPart | undefined> {
  if (erased !== undefined) return undefined;
  return tookPart(id, answers.role, await pairsEver(id, store), round, now());
}

/** Somebody's certificate as of now, in a language of their choice. */
export async function certificateOf(c: Visit, { answers }: Application, took: TookPart, language: Language): Promise<Certificate> {
  const { round, now, publicUrl } = c.get('tools');
  return certificate({ name: answers.name, took, round, at: now() }, language, (await keysOf(c)).link, publicUrl);
}

/** As a file for printing; undefined where the name has letters its font lacks. */
export async function asPdf(c: Visit, given: Certificate): Promise<Response | undefined> {
  if (!canBeDrawn(given)) return undefined;
  const pdf = await certificatePdf(given, c.get('tools').now(), papersFont());
  return file(c, `${given.words.fileName}.pdf`, 'application/pdf', new Uint8Array(pdf));
}

/** The signed text with its signature, as the check page takes it. */
export function asText(c: Visit, given: Certificate): Response {
  return textFile(c, `${given.words.fileName}.txt`, proofOf(given));
}

export function textFile(c: Visit, name: string, text: string): Response {
  return file(c, name, 'text/plain; charset=utf-8', text);
}

function file(c: Visit, name: string, type: string, content: string | Uint8Array<ArrayBuffer>): Response {
  return c.body(content, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` });
}
