import { leaveLine } from '../../shared/commands/audit/leave-line.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import { letterKey } from '../../shared/domain/letter.ts';
import type { What } from '../../shared/domain/privacy/what-is-kept.ts';
import { curiousId } from '../../shared/domain/visitor/curious.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';
import { upsert } from '../../shared/storage/changes/changes.ts';
import { afterwardsKind } from '../../shared/storage/kinds/afterwards.ts';
import { addressedKind, addressKind, applicationKind } from '../../shared/storage/kinds/application.ts';
import { approvalKind } from '../../shared/storage/kinds/approval.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { careKind } from '../../shared/storage/kinds/care.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import { evaluationKind } from '../../shared/storage/kinds/evaluation.ts';
import { faultReportKind } from '../../shared/storage/kinds/fault-report.ts';
import { keptTextKind } from '../../shared/storage/kinds/kept-text.ts';
import type { Kind } from '../../shared/storage/kinds/kind.ts';
import { letterKind, suppressedKind } from '../../shared/storage/kinds/letter.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { mailingKind } from '../../shared/storage/kinds/mailing.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { questionKind } from '../../shared/storage/kinds/question.ts';
import { triedKind } from '../../shared/storage/kinds/tried.ts';
import { beforehandKind } from '../../shared/storage/kinds/workshop.ts';
import { ownerOf } from '../../shared/storage/owner.ts';
import { type Filling, filled } from './filled.ts';
import { aPair } from './pairs.ts';
import type { TestRound } from './test-round.ts';

/** A text that stands in one field alone, and nowhere else in the world. */
export type Canary = { readonly kind: string; readonly field: string; readonly holds: What; readonly of: string; readonly text: string };

/** Those whose canaries are planted: a student and a manager who are a pair. */
export const PLANTED = { mentor: 'kanin', mentee: 'hare' } as const;
/** The round's own question that is answered in writing. */
const OWN_QUESTION: Readonly<Record<Role, string>> = { mentor: 'hesitate', mentee: 'question' };
const BOTH = 'both';
const PAIR = `${PLANTED.mentor}-${PLANTED.mentee}`;

/** Whose a field of the pair is: of one of the two, or of both. */
function ownerIn(field: string): string {
  if (field === 'pauses.reason') return PLANTED.mentor;
  const [role] = field.split('.').filter((part) => part in PLANTED);
  return role === undefined ? BOTH : PLANTED[role as keyof typeof PLANTED];
}

/** What is no text anybody wrote, or has to be what it is for the round to be played. */
export const NO_CANARY: ReadonlySet<unknown> = new Set(['no person', 'id', 'operator', 'sign-ins', 'approval']);

type Plan<State, Id> = {
  readonly kind: Kind<State, Id>;
  /** Whose it is; of a pair each field is of one of the two, or of both. */
  readonly of: string;
  readonly given: Filling['given'];
  readonly keys?: Filling['keys'];
};

/**
 * Puts a text of its own into every field in which something of a person is kept, of two people who are a pair. A new field is filled by itself;
 * a new kind has to be planted here.
 */
export async function plantCanaries(round: TestRound): Promise<readonly Canary[]> {
  const canaries: Canary[] = [];
  const { store, now } = round.tools;
  const plant = async <State, Id>({ kind, of, given, keys }: Plan<State, Id>): Promise<State> => {
    const planted: Canary[] = [];
    const text = (field: string, held: unknown) => {
      if (NO_CANARY.has(held)) return held === 'operator' ? 'karin' : 'none';
      const whose = of === BOTH ? ownerIn(field) : of;
      const mark = `canary${canaries.length + planted.length}${whose}`;
      planted.push({ kind: kind.name, field, holds: held as What, of: whose, text: mark });
      return /email$/.test(field) ? `${mark}@person.example` : mark;
    };
    const state = kind.schema.parse(filled(kind.schema, kind.holds, { given, keys: keys ?? {}, text }));
    const stored = JSON.stringify(state);
    canaries.push(...planted.filter((canary) => stored.includes(canary.text)));
    await store.commit({ at: now(), changes: [upsert(kind, state)], evenWhenClosed: true });
    return state;
  };
  for (const role of ROLES) await plantPerson(round, role, plant);
  await plantPair(round, plant);
  return canaries;
}

type Plant = <State, Id>(plan: Plan<State, Id>) => Promise<State>;

async function plantPerson(round: TestRound, role: Role, plant: Plant): Promise<void> {
  const id = PLANTED[role];
  const owner = ownerOf({ kind: 'person', id });
  const recipient = { kind: 'person', id } as const;
  const application = await plant({
    kind: applicationKind,
    of: id,
    keys: { 'answers.own': OWN_QUESTION[role] },
    given: {
      ...{
        id,
        status: 'confirmed',
        pairs: [PAIR],
        'lastPair.id': PAIR,
        apart: ['igelkott'],
        mergedInto: undefined,
        'assistantsBefore.number': 2,
        'held.until': '2027-12-01',
        erasing: undefined,
        erased: undefined,
        restricted: undefined,
        withdrawnAt: undefined,
      },
      ...{ 'answers.role': role, 'answers.topics': ['social-media'], 'answers.foremost': 'social-media' },
      ...{ 'entered.unanswered': [], 'entered.takenBackAt': undefined, 'entered.protected': undefined, 'corrected.fields.name': 'wish' },
    },
  });
  const { link: key } = await roundKeys(round.tools);
  const hash = addressHash(key, application.email);
  await plant({ kind: addressKind, of: id, given: { hash, application: id } });
  await plant({ kind: addressedKind, of: id, given: { hash, application: id } });
  if (role === 'mentee') await plant({ kind: suppressedKind, of: id, given: { hash, at: application.submittedAt } });
  await plant({ kind: evaluationKind, of: id, given: { person: id, role } });
  await plant({ kind: beforehandKind, of: id, given: { person: id, role } });
  await plant({ kind: afterwardsKind, of: id, given: { person: id, role } });
  const letter = await plant({ kind: letterKind, of: id, given: { recipient, status: 'sent', before: undefined } });
  await plant({ kind: keptTextKind, of: id, given: { recipient, key: letterKey(letter) } });
  await plant({ kind: linkKind, of: id, given: { owner } });
  await plant({ kind: triedKind, of: id, given: { owner } });
  await plant({ kind: draftKind, of: id, given: { id, role } });
  await plant({ kind: mailingKind, of: id, given: { id: `to-${id}`, people: [id], trialAs: undefined, status: 'going' } });
  await plant({ kind: faultReportKind, of: id, given: { id: `fault-${id}`, address: application.email } });
  await plant({ kind: questionKind, of: id, given: { id: `question-${id}`, address: application.email, role } });
  const curious = curiousId(key, application.email);
  await plant({ kind: curiousKind, of: id, given: { id: curious, address: application.email, role, 'talk.with': 'siri' } });
  await plant({ kind: attentionKind, of: id, given: { subject: { kind: 'application', id }, reason: 'hold over', doneAt: undefined } });
  await leaveLine({ operator: 'karin', act: 'opened free text', about: { application: id } }, round.tools);
}

async function plantPair(round: TestRound, plant: Plant): Promise<void> {
  const { fit } = aPair({ round: round.round });
  const pair = await plant({
    kind: pairKind,
    of: BOTH,
    given: {
      ...{ id: PAIR, mentor: PLANTED.mentor, mentee: PLANTED.mentee, fit, status: 'formed' },
      ...{ instead: undefined, ending: undefined, endedAt: undefined, 'meetings.recorded': undefined, 'pauses.by': 'mentor' },
    },
  });
  await plant({ kind: careKind, of: BOTH, given: { pair: pair.id, readers: 'all' } });
  await plant({ kind: attentionKind, of: BOTH, given: { subject: { kind: 'pair', id: PAIR }, reason: 'pair ended', doneAt: undefined } });
  await plant({ kind: approvalKind, of: BOTH, given: { pairs: [{ mentor: pair.mentor, mentee: pair.mentee, fit }], reserves: [] } });
}
