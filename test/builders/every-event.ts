import { catalogue, type DomainEvent, type EventName, readEvent } from '../../shared/events/catalogue.ts';

/** One of each event there is, about these people. A detail that is missing here fails the test that asks for it. */
export function everyEvent({ person, pair }: { readonly person: string; readonly pair: string }): readonly DomainEvent[] {
  const meeting = { pair, meeting: 1, version: 0 };
  const letter = { recipient: `person:${person}`, letter: 'receipt/application' };
  const details: Readonly<Partial<Record<EventName, object>>> = {
    'address corrected': { application: person, time: 1 },
    'answers changed': { application: person, time: 1 },
    'application withdrawn': { application: person, time: 1 },
    'withdrawal due': { application: person, version: 0 },
    'erasure asked for': { application: person, time: 1 },
    'erasure due': { application: person, erasure: 1, look: 0 },
    'retention due': { look: 1 },
    'hold changed': { application: person, hold: 1 },
    'hold due': { application: person, hold: 1, time: 0 },
    'request due': { application: person, request: 1, time: 0 },
    'assistant named': { application: person, assistant: 1 },
    'assistant gone': { application: person, assistant: 1 },
    'assistant link asked for': { application: person, assistant: 1, time: 1 },
    'draft link asked for': { draft: 'nobody', time: 1 },
    'link asked for': { application: person, time: 1 },
    'recruiting check due': { day: 10 },
    'recruiting fell behind': { day: 10, confirmed: 1, forecast: 2, wanted: 10 },
    'deadline nearly due': { deadline: '2027-09-12' },
    'call deadline due': { deadline: '2027-09-12' },
    'matching reopened': { occasion: 'apart sara-mona 1' },
    'pairs proposed': { proposal: 1, approved: 0 },
    'pairs approved': { proposal: 1 },
    'answers nearly due': { day: '2027-10-01' },
    'answers due': { day: '2027-10-01' },
    'waiting answered': { time: 1 },
    'list reminder due': { entry: 'round/proposal to look at/after 0', since: '2027-09-12T22:15:00.000Z', time: 1 },
    'offer check due': { pair, day: 3 },
    'pair answered': { pair, role: 'mentor', answer: 'yes' },
    'plan changed': { number: 1 },
    'plan change due': { telling: 0 },
    'pair paused': { pair, pause: 1, version: 1, callsOff: false },
    'pause due': { pair, pause: 1, version: 1 },
    'pause ended': { pair, pause: 1, version: 2 },
    'pair at risk': { pair, risk: 'low score', occasion: 'pulse 1 mentor' },
    'times proposed': { ...meeting, proposedAt: '2027-10-04T08:00:00.000Z' },
    'meeting agreed': meeting,
    'meeting moved': meeting,
    'place changed': { ...meeting, sequence: 1 },
    'meeting cancelled': meeting,
    'meeting due': { ...meeting, when: 'day before' },
    'meeting reported': { pair, meeting: 1, role: 'mentor' },
    'meeting recorded': { ...meeting, by: 'mentor', recordedAt: '2027-11-04T08:00:00.000Z', instead: false },
    'meeting settled': { ...meeting, held: true, settledAt: '2027-11-04T08:00:00.000Z' },
    'booking due': { ...meeting, step: 'nudge' },
    'silence due': { pair, days: 35, since: '2027-10-06' },
    'minutes due': { sitting: 1 },
    'pulse due': { pair, pulse: 1 },
    'pulse answered': { pair, pulse: 1, role: 'mentor' },
    'who comes due': { gathering: 'kickOff' },
    'workshop due': { step: 'invitation' },
    'evaluation due': { step: 'ask' },
    'mailing due': { mailing: 'written1' },
    'letter requested': letter,
    'mail stopped': { ...letter, why: 'bounced' },
    'probe sent': { probe: 'canary-1' },
  };
  return Object.keys(catalogue).map((name) => readEvent(name, detailOf(name, details, { application: person, pair })));
}

function detailOf(name: string, details: Readonly<Record<string, object>>, ids: { application: string; pair: string }): object {
  return details[name] ?? ids;
}
