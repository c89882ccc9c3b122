import type { Application } from '../../domain/application/application.ts';
import { assistantBeside } from '../../domain/application/assistant.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import { type AgreedMeeting, hasBegun, openProposal, soonestTime } from '../../domain/pair/meeting.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import { partnerIn } from '../../domain/pair/pair-id.ts';
import { meetingToPropose } from '../../domain/pair/questions.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Tools } from '../tools.ts';
import { toAssistant } from './ask-for-letters.ts';

type Booked = { readonly pair: string; readonly meeting: AgreedMeeting };

/** The meetings ahead of a manager, in all her pairs. */
export async function bookedBeside({ pairs }: Pick<Application, 'pairs'>, tools: Tools): Promise<readonly Booked[]> {
  const found = await tools.store.getTogether(pairs.map(pairKind.key));
  return pairs.flatMap((id) => found.get(pairKind, id)?.state ?? []).flatMap((pair) => bookedIn(pair, tools));
}

function bookedIn(pair: Pair, { now }: Tools): readonly Booked[] {
  if (pair.status !== 'formed') return [];
  return pair.meetings
    .filter((meeting) => meeting.status === 'agreed')
    .filter((meeting) => !hasBegun(meeting, now()))
    .map((meeting) => ({ pair: pair.id, meeting }));
}

/** What whoever books for a manager from now on would have had letters about: meetings ahead, times to choose among, a meeting to book. */
export async function lettersWaitingFor(manager: Application, number: number, tools: Tools): Promise<readonly LetterRequest[]> {
  const partners = manager.pairs.flatMap((pair) => partnerIn(pair, manager.id) ?? []);
  const found = await tools.store.getTogether([...manager.pairs.map(pairKind.key), ...partners.map(applicationKind.key)]);
  return manager.pairs
    .flatMap((id) => found.get(pairKind, id)?.state ?? [])
    .filter((pair) => pair.status === 'formed')
    .filter((pair) => assistantBeside(manager, found.get(applicationKind, pair.mentor)?.state)?.number === number)
    .flatMap((pair) => lettersIn(pair, manager.id, number, tools));
}

function lettersIn(pair: Pair, manager: string, number: number, tools: Tools): readonly LetterRequest[] {
  const occasion = (meeting: number, more: string) => `${pair.id} meeting ${meeting} ${more}`;
  const booked = bookedIn(pair, tools).map(({ meeting }) =>
    toAssistant(manager, number, 'meeting invitation', occasion(meeting.number, `v${meeting.version}`), {
      about: { pair: pair.id, meeting: meeting.number, version: meeting.version },
      before: meeting.startsAt,
    }),
  );
  const proposed = pair.meetings.flatMap((meeting) => {
    const open = openProposal(meeting);
    if (open?.by !== 'mentor') return [];
    const { proposedAt } = open;
    const about = { pair: pair.id, meeting: meeting.number, version: meeting.version, proposedAt };
    const before = soonestTime([meeting], tools.now());
    return [toAssistant(manager, number, 'times proposed', occasion(meeting.number, proposedAt), { about, before })];
  });
  return [...booked, ...proposed, ...toBook(pair, manager, number, tools)];
}

/** The next meeting to book: a letter that waits for a day without another. */
function toBook(pair: Pair, manager: string, number: number, { round, now }: Tools): readonly LetterRequest[] {
  const next = meetingToPropose(pair, round, now());
  if (next === undefined) return [];
  const about = { pair: pair.id, meeting: next.number, version: next.version };
  return [toAssistant(manager, number, 'book meeting', `${pair.id} meeting ${next.number} first`, { about })];
}
