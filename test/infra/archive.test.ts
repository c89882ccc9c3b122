import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastArchive } from '../../infra/archive/last-archive.ts';
import { writeArchive } from '../../infra/archive/write-archive.ts';
import { NEEDS_DECISION } from '../../infra/rounds/cannot-start.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { writeCard, writeResolution } from '../../shared/commands/workshop/write.ts';
import { registersOf } from '../../shared/domain/archive/register.ts';
import { publicKeyOf } from '../../shared/domain/papers/signature.ts';
import { tookPart } from '../../shared/domain/papers/took-part.ts';
import { isArchived, whyLeftOut } from '../../shared/domain/privacy/archived.ts';
import { certificate } from '../../shared/pages/papers/certificate-text.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { archivedKind } from '../../shared/storage/kinds/archived.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { whatWords } from '../../shared/words/privacy/what.ts';
import { sayIn } from '../../shared/words/say.ts';
import { type Canary, plantCanaries } from '../builders/canaries.ts';
import { aPair, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

const NEEDS = 'ramp-canary-7f3a';
const TAKEAWAY = 'takeaway-canary-91bc';
const WISH = 'Jag vill förstå <er> & "hur" ni tänker\r\npå två rader';

/** Unpacks as anybody would, with a program that is not ours; nothing where the machine has none. */
function unpack(file: string, into: string): boolean {
  for (const [program, args] of [
    ['unzip', ['-q', file, '-d', into]],
    ['python3', ['-m', 'zipfile', '-e', file, into]],
    ['bsdtar', ['-xf', file, '-C', into]],
  ] as const) {
    try {
      execFileSync(program, args, { stdio: 'ignore' });
      return true;
    } catch {
      // Not here: the next one.
    }
  }
  return false;
}

function has(program: string, version = '--version'): boolean {
  try {
    execFileSync(program, [version], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the archive of a round', () => {
  let round: TestRound;
  let folder: string;
  let inside: string;
  const file = (path: string) => readFileSync(join(inside, path), 'utf8');
  const rowsOf = (path: string): readonly Record<string, string>[] => parseCsv(file(path), { columns: true });

  beforeAll(async () => {
    round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
    await bringTo(round, 'running');
    await add(
      round,
      aPerson({ answers: { name: 'Åsa Öberg', access: NEEDS, wish: WISH } }),
      aPerson({ role: 'mentee', answers: { name: 'Örjan Ek' } }),
    );
    const meets = round.tools.now().subtract({ hours: 48 });
    const held = withMeetingHeld(withMeeting(aPair(), meets), round.tools.now());
    const [meeting, ...others] = held.meetings;
    if (meeting?.status !== 'agreed') throw new Error('nothing is booked');
    const said = { ...meeting.reports.mentor, held: true, takeaway: TAKEAWAY, wantsContact: false, at: '2027-11-10T09:00:00.000Z' };
    await addPair(round, { ...held, meetings: [{ ...meeting, reports: { mentor: said } }, ...others] });
    const { askForLetters, toPerson } = await import('../../shared/commands/letter/ask-for-letters.ts');
    await askForLetters([toPerson('asa', 'introduction', 'pair', { about: { pair: 'asa-orjan' } })], round.tools);
    await round.settle();
    folder = mkdtempSync(join(tmpdir(), 'omvant-archive-'));
    const { file: zip, sha256 } = await writeArchive(round.tools, 'karin', join(folder, 'archive.zip'));
    expect((await round.tools.store.all(archivedKind)).map(({ state }) => state)).toMatchObject([{ by: 'karin', sha256 }]);
    if (!unpack(zip, folder)) throw new Error('this machine has nothing that opens a zip');
    inside = join(folder, readdirSync(folder).find((name) => name.startsWith('archive-')) ?? '');
  });
  afterAll(async () => {
    await round.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.runIf(has('sha256sum'))(
    'is opened by a program that is not ours, and every file is as its checksum says; one that was changed shows',
    () => {
      const check = () => execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: inside, encoding: 'utf8', stdio: 'pipe' });
      expect(
        check()
          .trim()
          .split('\n')
          .every((line) => line.endsWith(': OK')),
      ).toBe(true);
      const before = file('registers/pairs.csv');
      writeFileSync(join(inside, 'registers/pairs.csv'), `${before} `);
      expect(check).toThrow();
      writeFileSync(join(inside, 'registers/pairs.csv'), before);
    },
  );

  it('lists every file that is in it, and nothing that is not', () => {
    const listed = [...file('index.txt').matchAll(/^ {2}(\S+), SHA-256 [0-9a-f]{64}$/gm)].map(([, path = '']) => path);
    const summed = file('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(new Set([...listed, 'index.html', 'index.txt'])).toEqual(new Set(summed));
    expect(summed.every((path) => existsSync(join(inside, path)))).toBe(true);
  });

  it('holds what anybody checks a certificate by: the public key of the round, and a page for it in each language', async () => {
    const { pem, base64 } = publicKeyOf((await roundKeys(round.tools)).link);
    expect(file('certificates/key.pem')).toBe(pem);
    for (const language of ['sv', 'en']) expect(file(`certificates/${language}/check.html`)).toContain(base64);
  });

  it.runIf(has('openssl', 'version'))(
    'by them alone OpenSSL finds a certificate genuine, and no longer once a letter is another',
    async () => {
      const at = round.tools.now();
      const took = tookPart(
        'asa',
        'mentor',
        (await round.tools.store.all(pairKind)).map(({ state }) => state),
        round.round,
        at,
      );
      if (took === undefined) throw new Error('nothing was held');
      const { link: key } = await roundKeys(round.tools);
      const { text, signature } = certificate({ name: 'Åsa Öberg', took, round: round.round, at }, 'sv', key, 'https://round.example');
      writeFileSync(join(folder, 'signature.bin'), Buffer.from(signature, 'base64'));
      const verdict = (signed: string) => {
        writeFileSync(join(folder, 'text.txt'), signed);
        const files = ['-inkey', join(inside, 'certificates/key.pem'), '-in', 'text.txt', '-sigfile', 'signature.bin'];
        return spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-rawin', ...files], { cwd: folder, encoding: 'utf8' }).stdout.trim();
      };
      expect(verdict(text)).toBe('Signature Verified Successfully');
      expect(verdict(text.replace('Åsa', 'Asa'))).toBe('Signature Verification Failure');
    },
  );

  it('holds its registers as CSV and as XML that say the same, whatever was typed', () => {
    const asa = rowsOf('registers/applications.csv').find(({ id }) => id === 'asa');
    expect(asa).toMatchObject({ 'answers.name': 'Åsa Öberg', 'answers.wish': WISH, status: 'confirmed' });
    const xml = file('registers/applications.xml');
    expect(xml).toContain(
      '<field name="answers.wish">Jag vill förstå &lt;er&gt; &amp; &quot;hur&quot; ni tänker&#13;\npå två rader</field>',
    );
    expect(xml.match(/<row>/g)).toHaveLength(rowsOf('registers/applications.csv').length);
    const meetings = rowsOf('registers/pairs.meetings.csv').filter((row) => row['of'] === 'asa-orjan');
    expect(meetings[0]).toMatchObject({ place: '1', status: 'agreed' });
    expect(rowsOf('registers/letters.csv').some(({ letter }) => letter === 'introduction')).toBe(true);
  });

  it('has a case for each person that reads without a program, and the documents of the round', () => {
    for (const path of ['cases/asa.html', 'cases/asa.txt']) expect(file(path)).toContain('Åsa Öberg');
    expect(file('cases/asa.html')).not.toMatch(/<script|<link|style=/);
    for (const path of ['about.txt', 'documents/report-sv.html', 'documents/privacy-en.txt', 'documents/round.json']) {
      expect(existsSync(join(inside, path))).toBe(true);
    }
  });

  it('leaves out what is removed instead, and says what and why', () => {
    const everything = readdirSync(inside, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    for (const secret of [NEEDS, TAKEAWAY]) expect(everything).not.toContain(secret);
    expect(file('about.txt')).toContain('Svar i förtroende');
    expect([whyLeftOut('needs'), whyLeftOut('own words'), whyLeftOut('notes'), isArchived('name')]).toEqual([
      'own yes',
      'private answer',
      'note',
      true,
    ]);
  });

  it('has to be there before a round of an authority goes for good, and its day is said; nobody else has to keep anything', async () => {
    const typed = { archive: 'archive it', anyway: 'go on' };
    const authority = { ...round.round, privacy: { ...round.round.privacy, regime: 'authority' as const } };
    expect(await lastArchive(round.round, round.tools.store, typed)).toBeUndefined();
    expect((await lastArchive(authority, round.tools.store, typed))?.toString()).toMatch(/^2027-11-10T09:/);
    const empty = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await expect(lastArchive(authority, empty.tools.store, typed)).rejects.toMatchObject({
      exitCode: NEEDS_DECISION,
      message: expect.stringContaining('No archive of su-pfizer was ever written'),
      remedy: expect.stringMatching(/^archive it\n.*go on$/),
    });
    await empty.close();
  });

  it('is never written over another', async () => {
    await expect(writeArchive(round.tools, 'karin', join(folder, 'archive.zip'))).rejects.toThrow('cannot be written');
  });
});

describe('the archive of a round in which everything there can be is kept', () => {
  let round: TestRound;
  let folder: string;
  let canaries: readonly Canary[];
  let everything: string;
  const CARD = 'card-canary-5c1d';
  const DECIDED = 'decided-canary-88ef';

  beforeAll(async () => {
    round = await openTestRound({ at: '2028-02-16T14:05:00Z' });
    await bringTo(round, 'running');
    canaries = await plantCanaries(round);
    const guest = { operator: contactOf(round.round) };
    await writeCard(guest, { formKey: 'a', question: 'worked', text: CARD }, round.tools);
    await writeResolution(guest, { formKey: 'b', text: DECIDED, who: 'Karin', when: 'maj' }, round.tools);
    folder = mkdtempSync(join(tmpdir(), 'omvant-archive-'));
    const { file: zip } = await writeArchive(round.tools, 'karin', join(folder, 'archive.zip'));
    if (!unpack(zip, folder)) throw new Error('this machine has nothing that opens a zip');
    everything = readdirSync(folder, { recursive: true, withFileTypes: true })
      // The closing report quotes what somebody let it quote.
      .filter((entry) => entry.isFile() && entry.name !== 'archive.zip' && !entry.name.startsWith('report-'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
  });
  afterAll(async () => {
    await round.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds all that the inventory says goes into it, and nothing that it leaves out', () => {
    const wrong = canaries.filter(({ holds, text }) => new RegExp(`${text}(?![0-9])`).test(everything) !== isArchived(holds));
    expect(wrong.map(({ kind, field, holds }) => `${kind}.${field} (${holds})`)).toEqual([]);
  });

  it('holds the minutes of the closing workshop in each language, and says that phones are left out', () => {
    const at = (path: string) => readFileSync(join(folder, `archive-${round.round.id}-2028-02-16`, path), 'utf8');
    for (const path of ['sv.txt', 'sv.html', 'en.txt', 'en.html']) {
      for (const written of [CARD, DECIDED, 'Karin']) expect(at(`documents/minutes-${path}`), path).toContain(written);
    }
    expect(whyLeftOut('phone in the room')).toBe('technical');
    expect(at('about.txt')).toContain('Det som fick stå i slutrapporten står där');
    expect(at('about.txt')).toContain(whatWords(sayIn('sv', round.round.zone), round.round)['phone in the room']);
  });
});

describe('a register', () => {
  it('has a table of its own for a list of things, whose rows say what they belong to', () => {
    const state = {
      id: 'a',
      name: 'A',
      inside: { one: 1, none: undefined },
      words: ['x', 'y'],
      notes: [{ text: 'first' }, { text: 'second', more: [{ n: 1 }] }],
    };
    expect(registersOf('things', [{ id: 'a', state }])).toEqual([
      { name: 'things', fields: ['id', 'name', 'inside.one', 'words'], rows: [['a', 'A', '1', 'x; y']] },
      {
        name: 'things.notes',
        fields: ['of', 'place', 'text'],
        rows: [
          ['a', '1', 'first'],
          ['a', '2', 'second'],
        ],
      },
      { name: 'things.notes.more', fields: ['of', 'place', 'n'], rows: [['a/2', '1', '1']] },
    ]);
  });
});
