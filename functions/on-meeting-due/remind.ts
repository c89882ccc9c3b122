import { putAtRisk, riskKey } from '../../shared/commands/attention/put-at-risk.ts';
import { askForLetters, ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import type { LetterName, LetterRequest } from '../../shared/domain/letter.ts';
import { type AgreedMeeting, outcomeOf } from '../../shared/domain/pair/meeting.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { askedAtOnce, askedWithTimes } from '../../shared/domain/pair/questions.ts';
import type { Detail } from '../../shared/events/catalogue.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

type Due = Detail<'meeting due'>;

const LETTER: Readonly<Record<Exclude<Due['when'], 'still unreported'>, LetterName>> = {
  'week before': 'week before meeting',
  'day before': 'day before meeting',
  after: 'after meeting',
  'after for both': 'after meeting',
  unreported: 'meeting unreported',
};

/** Sends the reminder a day ahead and the question afterwards; in the end a human being asks. */
export const handler = onEvent('meeting due', async (due, tools) => {
  const { pair: id, meeting: number, version, when } = due;
  const letters = when === 'still unreported' ? [] : lettersOf(due, LETTER[when]);
  const risk = { pair: id, risk: 'nobody reported', occasion: `meeting ${number} version ${version}` } as const;
  const found = await tools.store.getTogether([ref(pairKind, id), riskKey(risk), ...letters.map(ledgerKey)]);
  const pair = found.get(pairKind, id)?.state;
  const meeting = pair?.meetings.find((one) => one.number === number);
  if (pair?.status !== 'formed' || meeting?.status !== 'agreed' || meeting.version !== version) return 'ignored';
  if (when === 'still unreported') return outcomeOf(meeting) === 'unreported' ? putAtRisk(risk, found, tools) : 'ignored';
  const asked = ROLES.filter((role) => meeting.reports[role] === undefined && isMeant(when, role, pair, meeting, tools)).map(
    (role) => pair[role],
  );
  const wanted = letters.filter(({ recipient }) => asked.includes(recipient.id));
  const isAhead = when === 'week before' || when === 'day before';
  const timed = wanted.map((letter) => (isAhead ? { ...letter, before: meeting.startsAt } : letter));
  return askForLetters(notYetIn(found, timed), tools);
});

/** Whether one of the two is meant, of whom nothing is known yet. */
function isMeant(when: Due['when'], role: Role, pair: Pair, meeting: AgreedMeeting, { round, now }: Tools): boolean {
  switch (when) {
    case 'after':
      return askedAtOnce(pair, round, now()).includes(role) && !askedWithTimes(role, pair, meeting, round);
    case 'after for both':
      return !askedWithTimes(role, pair, meeting, round);
    case 'week before':
    case 'day before':
    case 'unreported':
    case 'still unreported':
      return true;
  }
}

function lettersOf({ pair, meeting, version }: Due, letter: LetterName): readonly LetterRequest[] {
  const occasion = `${pair} meeting ${meeting} v${version}`;
  return peopleOf(pair).map((person) => toPerson(person, letter, occasion, { about: { pair, meeting, version } }));
}
