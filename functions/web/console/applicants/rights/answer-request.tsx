import type { FC } from 'hono/jsx';
import { answerRequest } from '../../../../../shared/commands/rights/act-on-rights.ts';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { decideRights } from '../../../../../shared/domain/rights/decide-rights.ts';
import { MOST_IN_ANSWER, REASONS_FOR, type Reason, type RequestKind } from '../../../../../shared/domain/rights/request.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { rightsWords } from '../../../../../shared/words/rights.ts';
import { firstValue } from '../../../form-body.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, refusal, type Trouble, wasSo, wrong } from '../../operator-visit.ts';
import { DoOrChange } from '../../parts/do-or-change.tsx';
import { ActForm } from '../../parts/forms.tsx';
import { LetterIfAny, letterTo } from '../../parts/letter-preview.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly kind: RequestKind;
  readonly number: number;
  readonly trouble: Trouble | undefined;
};

/** Asks for the answer to one request. */
export const AnswerForm: FC<Props> = ({ visit, path, person, kind, number, trouble }) => (
  <ActForm nonce={visit.nonce} path={path} act="look" values={{ request: String(number) }}>
    <AskAll fields={answerFields(visit, person, kind)} {...typedFor(trouble, number)} say={visit.say} />
    <button type="submit">{requestsWords(visit.say).look}</button>
  </ActForm>
);

/** Several forms stand on the page: what was typed belongs to the one that was sent. */
function typedFor(trouble: Trouble | undefined, number: number) {
  const isMine = firstValue(trouble?.typed ?? {}, 'request') === String(number);
  return isMine ? { typed: trouble?.typed ?? {}, problems: trouble?.problems ?? [] } : { typed: {}, problems: [] };
}

function answerFields({ say }: OperatorVisit, { language }: Application, kind: RequestKind) {
  const words = requestsWords(say);
  const reasons = REASONS_FOR[kind].map((value) => ({ value, label: rightsWords(say).reasons[value] }));
  return {
    answer: {
      kind: 'one',
      required: true,
      label: words.answer,
      missing: words.answerMissing,
      ...choosing([
        { value: 'granted', label: words.granted, hint: words.grants[kind] },
        { value: 'refused', label: words.refused, hint: words.refuses[kind] },
      ]),
    },
    reason: { kind: 'one', required: false, label: words.reason, hint: words.reasonHint, ...choosing<Reason>(reasons) },
    words: {
      kind: 'text',
      required: true,
      most: MOST_IN_ANSWER,
      label: words.words,
      hint: words.wordsHint(languageWords(language, say)),
      missing: words.wordsMissing,
    },
  } satisfies Fields;
}

type Given = Parameters<typeof answerRequest>[2];

/** Shows what an answer brings about, or gives it. */
export async function answer(visit: OperatorVisit, path: string, person: Application, typed: Typed): Promise<Response | Trouble> {
  const number = Number(firstValue(typed, 'request'));
  const request = person.requests?.[number - 1];
  if (request === undefined) return refusal(visit, 'changed meanwhile');
  const read = readForm(answerFields(visit, person, request.kind), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { answer: said, reason, words } = read.values;
  if (said === 'refused' && reason === undefined) return wrong('reason', requestsWords(visit.say).reasonMissing, typed);
  const given: Given = said === 'refused' && reason !== undefined ? { granted: false, reason, words } : { granted: true, words };
  return actIn(typed) === 'look'
    ? preview(visit, path, { person, number, kind: request.kind, given }, typed)
    : afterwards(visit, await answerRequest(person.id, number, given, visit.tools, visit.operator), path, 'answered-request');
}

type Looked = { readonly person: Application; readonly number: number; readonly kind: RequestKind; readonly given: Given };

/** What holds afterwards, the letter as it goes, and the one act. */
async function preview(
  visit: OperatorVisit,
  path: string,
  { person, number, kind, given }: Looked,
  typed: Typed,
): Promise<Response | Trouble> {
  const { c, say, tools, operator } = visit;
  const words = requestsWords(say);
  const { stage } = await roundNow(tools);
  const command = { command: 'answer', request: number, stage, answer: { by: operator.id, ...given } } as const;
  const decision = decideRights(person, command, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  if (decision.outcome === 'unchanged') return wasSo(visit, path, 'answered-request');
  const letter = await letterTo(decision.next, 'request answered', visit, { told: { request: number } });
  return show(
    c,
    <ConsolePage visit={visit} title={words.preview} section="/console/applicants">
      <p>{given.granted ? words.grants[kind] : words.refuses[kind]}</p>
      <LetterIfAny words={words} letter={letter} />
      <p>{words.final}</p>
      <DoOrChange visit={visit} path={path} act="answer" values={typed} words={words} />
    </ConsolePage>,
  );
}
