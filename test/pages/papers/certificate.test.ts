import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicKeyOf } from '../../../shared/domain/papers/signature.ts';
import { canBeDrawn, certificatePdf, DRAWN } from '../../../shared/pages/papers/certificate-pdf.ts';
import { certificate, proofOf } from '../../../shared/pages/papers/certificate-text.ts';
import { theRound } from '../../builders/round.ts';

const FONT = new URL('../../../functions/web/assets/papers.ttf', import.meta.url);
const AT = Temporal.Instant.from('2028-03-03T09:00:00Z');
const round = theRound();
const took = {
  role: 'mentor',
  partners: 1,
  meetings: 5,
  minutes: 60,
  themes: round.themes.map(({ id }) => id),
  from: Temporal.PlainDate.from('2027-10-12'),
  until: Temporal.PlainDate.from('2028-02-10'),
} as const;
const given = (name = 'Åsa Öberg', language: 'sv' | 'en' = 'sv') =>
  certificate({ name, took, round, at: AT }, language, 'key', 'https://round.example');

/** Where there is none, the browser's way of checking stands alone. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('what is signed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'omvant-papers-'));
    writeFileSync(join(folder, 'key.pem'), publicKeyOf('key').pem);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** As whoever is shown a certificate does it: with nothing of ours but the key and what is printed. */
  const openssl = (text: string, signature: string) => {
    writeFileSync(join(folder, 'text.txt'), text);
    const read = ['base64', '-d', '-A', '-out', 'signature.bin'];
    execFileSync('openssl', read, { cwd: folder, input: `${signature}\n` });
    const check = ['pkeyutl', '-verify', '-pubin', '-inkey', 'key.pem', '-rawin', '-in', 'text.txt', '-sigfile', 'signature.bin'];
    try {
      return execFileSync('openssl', check, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
    } catch (error) {
      return String(Object(error).stdout).trim();
    }
  };

  test.runIf(hasOpenssl).each(['sv', 'en'] as const)(
    'OpenSSL finds the signature good, and bad once a letter is another (%s)',
    (language) => {
      const { text, signature } = given('Åsa Öberg', language);
      expect(openssl(text, signature)).toBe('Signature Verified Successfully');
      expect(openssl(text.replace('Åsa', 'Asa'), signature)).toBe('Signature Verification Failure');
      expect(openssl(text, certificate({ name: 'Åsa Öberg', took, round, at: AT }, language, 'another', '').signature)).toBe(
        'Signature Verification Failure',
      );
    },
  );

  test('so does what browsers check signatures with', async () => {
    const { text, signature } = given();
    const spki = Buffer.from(publicKeyOf('key').base64, 'base64');
    const key = await crypto.subtle.importKey('spki', spki, 'Ed25519', false, ['verify']);
    const isGood = (said: string) => crypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'base64'), Buffer.from(said));
    expect(await isGood(text)).toBe(true);
    expect(await isGood(text.replace('5 timmar', '50 timmar'))).toBe(false);
  });

  test('the text says who, what, how much, when and by whom, and no more', () => {
    expect(given().text).toBe(
      [
        'Intyg om omvänt mentorskap',
        'Namn: Åsa Öberg',
        'Uppdrag: Mentor åt en chef på Pfizer Sverige',
        'Program: Omvänt mentorskap 2027–28',
        'Tid: 12 oktober 2027 – 10 februari 2028',
        'Omfattning: Fem möten på 60 minuter, sammanlagt 5 timmar',
        ...['Sociala medier', 'Marknadsföring', 'Rekrytering'].map((theme) => `Tema: ${theme}`),
        'Utfärdat av: Stockholms universitet och Pfizer Sverige',
        'Utfärdat: 3 mars 2028',
        '',
      ].join('\n'),
    );
  });

  test('the hours are those of the meetings to the minute, and not rounded up', () => {
    const extent = (meetings: number, minutes: number) =>
      certificate({ name: 'Åsa', took: { ...took, meetings, minutes }, round, at: AT }, 'sv', 'key', '').text.split('\n')[5];
    expect(extent(7, 45)).toBe('Omfattning: Sju möten på 45 minuter, sammanlagt 5 timmar och 15 minuter');
    expect(extent(3, 50)).toBe('Omfattning: Tre möten på 50 minuter, sammanlagt 2,5 timmar');
    expect(extent(1, 45)).toBe('Omfattning: Ett möte på 45 minuter, sammanlagt 45 minuter');
  });

  test('a name that was typed with blanks and single accents is signed as it can be copied', () => {
    expect(given('A\u030asa  \u00a0O\u0308berg ').text).toBe(given('Åsa Öberg').text);
  });
});

describe('on paper', () => {
  const read = async (name?: string) => (await certificatePdf(given(name), AT, FONT.pathname)).toString('latin1');

  test('the sheet is tagged, with its title and its language, and one page of A4', async () => {
    const pdf = await read();
    expect(pdf).toContain('/Lang (sv)');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    for (const tag of ['/S /H1', '/S /H2', '/S /P', '/S /Figure']) expect(pdf).toContain(tag);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(pdf).toContain(`(D:20280303090000Z)`);
  });

  test('names in Latin, Greek and Cyrillic letters are drawn; others are not drawn as empty boxes, but not at all', async () => {
    for (const name of [
      'Åsa Öberg',
      'Đorđe Šćepanović',
      'Łukasz Żółć',
      'Nguyễn Thị Hương',
      'Ελένη Παπαδοπούλου',
      'Иван Ґудзь',
      'İpek Ağaoğlu',
    ]) {
      expect([name, canBeDrawn(given(name))]).toEqual([name, true]);
    }
    for (const name of ['مريم حداد', 'דנה לוי', '王美', 'अनिता', 'Ana 😀']) expect([name, canBeDrawn(given(name))]).toEqual([name, false]);
  });

  test('the font has every letter it is said to have', async () => {
    const { default: Pdf } = await import('pdfkit');
    const { font } = Object(new Pdf({ font: FONT.pathname }))._font;
    const assigned = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u;
    const missing = DRAWN.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)).filter(
      (point) => assigned.test(String.fromCodePoint(point)) && !font.hasGlyphForCodePoint(point),
    );
    expect(missing.map((point) => point.toString(16))).toEqual([]);
  });

  test('the longest name there can be still stands on the sheet, with its signed text line by line', async () => {
    const pdf = await read('Wilhelmina '.repeat(9).trim());
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(proofOf(given('Wilhelmina '.repeat(9).trim())).split('\n')).toHaveLength(14);
  });

  test('so it does with more themes than any round has, each with a long name', async () => {
    const long = 'Ett tema med ett långt namn '.repeat(3);
    const [theme] = round.themes;
    if (theme === undefined) throw new Error('no theme');
    const themes = Array.from({ length: 20 }, (_, at) => ({ ...theme, id: `theme-${at}`, name: { sv: long, en: long } }));
    const many = { ...took, themes: themes.map(({ id }) => id) };
    const paper = certificate(
      { name: 'W'.repeat(100), took: many, round: { ...round, themes }, at: AT },
      'sv',
      'key',
      'https://round.example',
    );
    const pdf = (await certificatePdf(paper, AT, FONT.pathname)).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
