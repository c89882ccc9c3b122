import type { Temporal } from 'temporal-polyfill';
import { signatureOf } from '../../domain/papers/signature.ts';
import type { TookPart } from '../../domain/papers/took-part.ts';
import { firstLanguage, type Language } from '../../round/languages.ts';
import type { Round } from '../../round/round-file.ts';
import { capital } from '../../words/amounts.ts';
import { type CertificateWords, certificateWords } from '../../words/papers/certificate.ts';
import { type Say, sayIn } from '../../words/say.ts';

/** Whom a certificate is for, what they did, and the day it is issued on. */
export type Certified = { readonly name: string; readonly took: TookPart; readonly round: Round; readonly at: Temporal.Instant };

/** A certificate in one language, with what was signed of it. */
export type Certificate = {
  readonly say: Say;
  readonly words: CertificateWords;
  readonly name: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** Line by line, each ending with a line feed: these bytes in UTF-8 are what was signed. */
  readonly text: string;
  /** In base64. */
  readonly signature: string;
  /** Where the check page and the public key are. */
  readonly checkedAt: string;
};

/** Everything a certificate says. `key` is the round's own. */
export function certificate({ name: typed, took, round, at }: Certified, language: Language, key: string, publicUrl: string): Certificate {
  const say = sayIn(language, round.zone);
  const words = certificateWords(say);
  const name = onOneLine(typed);
  const rows = rowsOf(took, round, at, say, words).map(([label, value]) => [label, onOneLine(value)] as const);
  const text = [words.of, `${words.name}: ${name}`, ...rows.map(([label, value]) => `${label}: ${value}`)]
    .map((line) => `${line}\n`)
    .join('');
  return {
    say,
    words,
    name,
    rows,
    text,
    signature: signatureOf(text, key),
    checkedAt: `${publicUrl}/${round.languages.find((one) => one === language) ?? firstLanguage(round)}/certificates`,
  };
}

function rowsOf(took: TookPart, round: Round, at: Temporal.Instant, say: Say, words: CertificateWords) {
  const themes = round.themes.filter(({ id }) => took.themes.includes(id));
  return [
    [words.role, capital(words.roleOf(took, round))],
    [words.programme, say(round.name)],
    [words.period, capital(words.periodOf(took))],
    [words.extent, capital(words.extentOf(took))],
    ...themes.map((theme) => [words.theme, say(theme.name)] as const),
    [words.issuedBy, say.list([say(round.hosts.university.name), say(round.hosts.company.name)])],
    [words.issued, say.dayAndYear(at)],
  ] as const;
}

/** As it can be copied from paper or a code and still be the same: composed letters (Unicode NFC), one space between words, one line. */
function onOneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** What whoever checks a certificate needs in one piece: the signed text, and below it the signature. The code holds this, and so does the file. */
export function proofOf({ text, signature }: Pick<Certificate, 'text' | 'signature'>): string {
  return `${text}\n${signature}\n`;
}
