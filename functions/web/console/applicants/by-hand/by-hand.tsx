import type { FC } from 'hono/jsx';
import { type Application, hasLeft } from '../../../../../shared/domain/application/application.ts';
import { lettersOfProtected } from '../../../../../shared/domain/application/protected.ts';
import { mayBeWrittenTo } from '../../../../../shared/domain/mailing/groups.ts';
import { needsDecision } from '../../../../../shared/domain/privacy/needs-decision.ts';
import { applicantWords } from '../../../../../shared/words/console/applicants.ts';
import { careWords } from '../../../../../shared/words/console/care.ts';
import { correctingWords } from '../../../../../shared/words/console/correcting.ts';
import { disclosingWords } from '../../../../../shared/words/console/disclosing.ts';
import { erasingWords } from '../../../../../shared/words/console/erasing.ts';
import { noteWords } from '../../../../../shared/words/console/notes.ts';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { asideWords } from '../../../../../shared/words/console/setting-aside.ts';
import { writingWords } from '../../../../../shared/words/console/writing.ts';
import type { OperatorVisit } from '../../operator-visit.ts';
import { type Door, Doors } from '../../parts/doors.tsx';
import { pathWith } from '../../parts/filter.tsx';

/** An authority erases nobody but by an answer to a request. */
function mayBeErased({ erasing }: Application, { tools }: OperatorVisit): boolean {
  return erasing === undefined && !needsDecision(tools.round);
}

type Props = { readonly visit: OperatorVisit; readonly path: string; readonly person: Application };

/** What operators can do for somebody and with an application: on pages of their own, or further down on this one. */
export const ByHand: FC<Props> = ({ visit, path, person }) => {
  const { say } = visit;
  const words = asideWords(say);
  const { address, phone, withdraw } = applicantWords(say);
  const isAlone = person.pairs.length === 0;
  const erasing: readonly Door[] = mayBeErased(person, visit) ? [[`${path}/erase`, erasingWords(say).link]] : [];
  const requests: Door = [`${path}/requests`, requestsWords(say).link];
  // Whoever has left may still want something done with their data.
  if (hasLeft(person)) return <Doors visit={visit} doors={[requests, ...erasing]} />;
  const givingOut: readonly Door[] = needsDecision(visit.tools.round) ? [[`${path}/give-out`, disclosingWords(say).link]] : [];
  if (visit.isClosed) return <Doors visit={visit} doors={[['#notes', noteWords(say).title], ...givingOut, requests, ...erasing]} />;
  const doors: readonly Door[] = [
    ...(mayBeWrittenTo(person) ? [[pathWith('/console/letters/write', { person: person.id }), writingWords(say).linkOne] as const] : []),
    [`${path}/correct`, correctingWords(say).link],
    ...(lettersOfProtected(person) === undefined
      ? ([
          ['#address', address.title],
          ['#phone-number', phone.title],
        ] as const)
      : []),
    ['#whom-to-meet', careWords(say).person.title],
    ['#notes', noteWords(say).title],
    ...(isAlone ? [[`${path}/hold`, person.held === undefined ? words.hold.link : words.hold.linkChange] as const] : []),
    ...(isAlone ? [[`${path}/turn-down`, words.turnDown.link] as const] : []),
    ...givingOut,
    requests,
    ['#withdraw', withdraw.title],
    [`${path}/take-out`, words.takeOut.link],
    ...erasing,
  ];
  return <Doors visit={visit} doors={doors} />;
};
