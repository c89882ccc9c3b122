import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  type AuditLine,
  auditSchema,
  changesSomething,
  firstBroken,
  nextLine,
  OPERATOR_ACTS,
  peopleIn,
} from '../../shared/domain/audit.ts';

const NOW = Temporal.Instant.from('2027-09-15T08:00:00Z');
const acted = fc.record({
  operator: fc.constantFrom('karin', 'johan'),
  act: fc.constantFrom(...OPERATOR_ACTS),
  about: fc.dictionary(fc.constantFrom('pair', 'mentor', 'mentee', 'person', 'list'), fc.stringMatching(/^[a-z0-9-]{1,12}$/)),
});
const audit = fc.array(acted, { minLength: 1, maxLength: 12 }).map((acts) => {
  const lines: AuditLine[] = [];
  for (const [index, one] of acts.entries()) lines.push(nextLine(lines.at(-1), one, NOW.add({ minutes: index })));
  return lines;
});

test('lines as they were written are whole, also after they have been stored', () => {
  fc.assert(
    fc.property(audit, (lines) => {
      const stored = lines.map((line) => auditSchema.parse(JSON.parse(JSON.stringify(line))));
      expect(firstBroken(stored)).toBeUndefined();
    }),
  );
});

test('a line that was changed in any part is named', () => {
  const changes: readonly ((line: AuditLine) => AuditLine)[] = [
    (line) => ({ ...line, operator: line.operator === 'karin' ? 'johan' : 'karin' }),
    (line) => ({ ...line, act: line.act === 'undid' ? 'ticked off' : 'undid' }),
    (line) => ({ ...line, about: { ...line.about, pair: 'somebody-else' } }),
    (line) => ({ ...line, at: NOW.add({ hours: 99 }).toString({ fractionalSecondDigits: 3 }) }),
    (line) => ({ ...line, hash: `${line.hash}x` }),
  ];
  fc.assert(
    fc.property(audit, fc.nat(), fc.constantFrom(...changes), (lines, place, touch) => {
      const at = place % lines.length;
      const touched = lines.map((line, index) => (index === at ? touch(line) : line));
      expect(firstBroken(touched)).toBe(at + 1);
    }),
  );
});

test('a line that was taken out, or put in another place, shows', () => {
  fc.assert(
    fc.property(audit, fc.nat(), (lines, place) => {
      fc.pre(lines.length > 1);
      const at = place % (lines.length - 1);
      expect(firstBroken(lines.filter((_, index) => index !== at))).toBe(at + 2);
      const swapped = [...lines.slice(0, at), ...lines.slice(at, at + 2).reverse(), ...lines.slice(at + 2)];
      expect(firstBroken(swapped)).toBe(at + 2);
    }),
  );
});

test('of a line that cannot be read its place is checked, and the line after it goes on from its hash or begins anew', () => {
  fc.assert(
    fc.property(audit, fc.nat(), fc.boolean(), acted, (lines, place, hasHash, act) => {
      const at = place % lines.length;
      const link = { sequence: at + 1, hash: hasHash ? (lines[at]?.hash ?? '') : '' };
      const next = nextLine(link, act, NOW);
      expect(firstBroken([...lines.slice(0, at), link, next])).toBeUndefined();
      expect(firstBroken([...lines.slice(0, at), next])).toBe(at + 2);
      expect(firstBroken([...lines.slice(0, at), { ...link, hash: 'another' }, next])).toBe(at + 2);
    }),
  );
});

test('what a line was about is the same in whatever order it was written', () => {
  const line = nextLine(undefined, { operator: 'karin', act: 'undid', about: { mentor: 'asa', mentee: 'orjan', list: 'x' } }, NOW);
  const stored = { ...line, about: { list: 'x', mentee: 'orjan', mentor: 'asa' } };
  expect(firstBroken([line])).toBeUndefined();
  expect(firstBroken([stored])).toBeUndefined();
});

test('operators change something by what they do, and nothing by coming, going and looking', () => {
  expect(OPERATOR_ACTS.filter((act) => !changesSomething({ act }))).toEqual([
    'signed in',
    'signed out',
    'signed out everywhere',
    'was refused',
    'tried letter',
    'opened free text',
    'downloaded',
  ]);
  expect(changesSomething({ act: 'an act of another version' })).toBe(true);
});

test('a line names those it was about, in its order, once, and never whoever did it', () => {
  expect(peopleIn({ pair: 'asa-orjan', mentee: 'orjan', operator: 'karin' })).toEqual(['asa', 'orjan']);
  expect(peopleIn({ persons: 'asa, bo  cia', person: 'dan' })).toEqual(['asa', 'bo', 'cia', 'dan']);
  expect(peopleIn({ person: 'not-an id!', other: 'å' })).toEqual(['not', 'an']);
});

test('a line names nobody by where they stood, what they chose or how many there were', () => {
  const values = ['route', 'file', 'list', 'people', 'count', 'day', 'meeting', 'parts', 'number', 'policy', 'phase', 'question'];
  for (const what of [...values, 'card', 'resolution', 'talk', 'mentor']) expect(peopleIn({ [what]: 'asa' }), what).toEqual([]);
});

test('an entry of the list is about its applicant or its pair, and one of the round about nobody', () => {
  const about = (entry: string) => peopleIn({ entry });
  expect(about('pair:asa-orjan/low score/pulse 1 mentor')).toEqual(['asa', 'orjan']);
  expect(about('application:asa/mail bounced/x')).toEqual(['asa']);
  expect([about('round/people wait/answers'), about('visitor:asa/question asked/x'), about('application')]).toEqual([[], [], []]);
});
