import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { readEvent } from '../../shared/events/catalogue.ts';
import { namesOf } from '../../shared/storage/attention-list.ts';
import { sayIn } from '../../shared/words/say.ts';
import type { LocalRound } from '../local/local-round.ts';

/** One thing that happened, for people to read. */
export type Happening = { readonly at: string; readonly name: string; readonly people: readonly string[]; readonly about: string };

const envelope = z.object({ at: z.string(), data: z.record(z.string(), z.unknown()) });

/** Events that only move the machinery. */
const QUIET = /^(letter requested|.* due|.* asked for)$/;

/** Notes every event of a round as it is put on the bus. */
export function keepTimeline(local: LocalRound): Happening[] {
  const happenings: Happening[] = [];
  local.onEvent((name, detail) => {
    if (QUIET.test(name)) return;
    const { at, data } = z.parse(envelope, detail);
    readEvent(name, data);
    happenings.push({ at, name, people: peopleIn(data), about: aboutOf(data) });
  });
  return happenings;
}

/** Those of whom everything was erased, by id. */
export function erasedIn(happenings: readonly Happening[]): readonly string[] {
  return [...new Set(happenings.flatMap(({ name, people }) => (name === 'person erased' ? people : [])))];
}

function peopleIn({ pair, application, recipient }: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof pair === 'string') return peopleOf(pair);
  if (typeof application === 'string') return [application];
  return typeof recipient === 'string' ? [recipient.split(':')[1] ?? ''] : [];
}

function aboutOf({ pair: _, application: __, recipient: ___, version: ____, ...rest }: Readonly<Record<string, unknown>>): string {
  return Object.entries(rest)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

/** The timeline as text: one line for each event, with the names of the people. */
export async function timelineText(happenings: readonly Happening[], { tools, round }: LocalRound): Promise<string> {
  const names = await namesOf(tools.store, [...new Set(happenings.flatMap(({ people }) => people))]);
  const say = sayIn('en', round.zone);
  return happenings
    .map(({ at, name, people, about }) => {
      const when = say.dayAndTime(Temporal.Instant.from(at));
      const who = people.map((id) => names.get(id) ?? id).join(' and ');
      return `${when.padEnd(34)} ${name.padEnd(26)} ${[who, about].filter((part) => part !== '').join(' – ')}`.trimEnd();
    })
    .join('\n');
}
