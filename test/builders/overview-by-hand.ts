import type { LocalRound } from '../../infra/local/local-round.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { letterKey, recipientText } from '../../shared/domain/letter.ts';
import { outcomeOf } from '../../shared/domain/pair/meeting.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import type { Stage } from '../../shared/domain/round-state.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import type { Store } from '../../shared/storage/store.ts';

/** Figures by what they count, such as "mentor: Har skickat". */
type Named = Readonly<Record<string, number>>;

/** What the overview says, in Swedish: the figures of its bars and lists, those of its sentences, and the channels put together. */
export function shownOn(html: string) {
  const section = (id: string) => new RegExp(`<section aria-labelledby="${id}">(.*?)</section>`, 's').exec(html)?.[1] ?? '';
  const figures = (id: string): Named => {
    const rows = section(id).matchAll(/<dt>([^<]+)<\/dt><dd>(?:<svg.*?<\/svg><span>)?(\d+)/gs);
    return Object.fromEntries([...rows].map(([, label = '', figure]) => [label, Number(figure)]));
  };
  const said = (role: Role) =>
    /(\d+) bekräftade sin ansökan(?:, och (\d+) av dem är inte längre med)?/
      .exec(section(`funnel-${role}`))
      ?.slice(1)
      .map((one = '0') => Number(one));
  return {
    funnel: Object.fromEntries(ROLES.map((role) => [role, figures(`funnel-${role}`)])),
    said: Object.fromEntries(ROLES.map((role) => [role, said(role)])),
    pairs: figures('pairs'),
    letters: figures('letters'),
    channels: channelsOn(html),
  };
}

/** What each step comes to over the channels of the call, in the order of the table's columns. */
function channelsOn(html: string): readonly number[] {
  const table = /<caption[^>]*>Kanaler<.*?<\/table>/s.exec(html)?.[0] ?? '';
  const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>\s*(\d+)/g)].map(([, one]) => Number(one)),
  );
  return rows.filter((row) => row.length > 0).reduce<readonly number[]>((sum, row) => row.map((one, at) => one + (sum[at] ?? 0)), []);
}

/**
 * The same counted from the people, pairs and letters that are there, the mails that went out and what is left of those who were erased; who
 * looked at the call leaves no trace. `stopped` remembers from one look to the next which letters came back: letters are erased as well.
 */
export async function countedIn(
  { tools, mails }: Pick<LocalRound, 'tools'> & { readonly mails: () => readonly { readonly letter: string }[] },
  stage: Stage,
  shown: ReturnType<typeof shownOn>,
  stopped = new Set<string>(),
) {
  const { store, round } = tools;
  const there = (await store.all(applicationKind)).map(({ state }) => state);
  const people = [...there, ...(await erasedOf(mails(), store))];
  const pairs = (await store.all(pairKind)).map(({ state }) => state);
  const ledger = (await store.all(letterKind)).map(({ state }) => state);
  for (const letter of ledger.filter(({ fate }) => fate === 'bounced' || fate === 'complained about')) {
    stopped.add(`${recipientText(letter.recipient)} ${letterKey(letter)}`);
  }
  const list = (await store.all(attentionKind)).map(({ state }) => state);
  const isRecruiting = stage === 'draft' || stage === 'call open';
  const byRole = ROLES.map((role) => {
    const of = people.filter(({ answers }) => answers.role === role);
    const confirmed = of.filter(({ confirmedAt }) => confirmedAt !== undefined);
    const left = confirmed.filter(({ status }) => status === 'withdrawn' || status === 'left');
    const { 'Har sett sidan': seen = 0, 'Har börjat': started = 0 } = shown.funnel[role] ?? {};
    const wanted = role === 'mentor' ? round.expected.mentors : round.expected.mentees;
    const bars = { 'Har sett sidan': seen, 'Har börjat': started, 'Har skickat': of.length, 'Har bekräftat': confirmed.length };
    return { role, bars, target: { [isRecruiting ? 'Ni hoppas på' : 'Ni hoppades på']: wanted }, said: [confirmed.length, left.length] };
  });
  const meetings = pairs.flatMap((pair) => pair.meetings);
  const steps = byRole.map(({ bars }) => Object.values(bars));
  const all = (steps[0] ?? []).map((one, at) => one + (steps[1]?.[at] ?? 0));
  return {
    funnel: Object.fromEntries(byRole.map(({ role, bars, target }) => [role, { ...bars, ...target }])),
    said: Object.fromEntries(byRole.map(({ role, said }) => [role, isRecruiting ? undefined : said])),
    pairs: isRecruiting
      ? {}
      : {
          'förslag skickade': pairs.reduce((sum, { lapses = [], answers }) => sum + lapses.length + (goesOn(answers) ? 0 : 1), 0),
          'par bildade': pairs.filter(({ formedAt, ending }) => formedAt !== undefined && ending?.why !== 'swapped').length,
          'par avslutade i förtid': pairs.filter(({ status, ending }) => status === 'ended' && ending?.why !== 'swapped').length,
          'möten hållna': meetings.filter((meeting) => outcomeOf(meeting) === 'held').length,
          'möten inställda': meetings.reduce((sum, { calledOff }) => sum + calledOff.length, 0),
        },
    letters: {
      skickade: mails().length,
      'kom tillbaka eller anmäldes': stopped.size,
      'har misslyckats i ett dygn': list.filter(({ reason, doneAt }) => reason === 'failed for a day' && doneAt === undefined).length,
    },
    channels: all.some((one) => one > 0) ? all : [],
  };
}

/** What is left of those who once got a mail and of whom everything was erased since. */
async function erasedOf(mails: readonly { readonly letter: string }[], store: Store): Promise<readonly Application[]> {
  const written = mails.flatMap(({ letter }) => readLetterTag(letter)?.recipient ?? []).filter(({ kind }) => kind === 'person');
  const all = await store.those(applicationKind, [...new Set(written.map(({ id }) => id))]);
  return all.map(({ state }) => state).filter(({ erased }) => erased !== undefined);
}

/** Nobody was asked: two pairs exchanged partners. */
function goesOn({ mentor, mentee }: Pair['answers']): boolean {
  return mentor?.goesOn === true && mentee?.goesOn === true;
}
