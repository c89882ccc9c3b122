import type { FC } from 'hono/jsx';
import { takeLonger } from '../../../../../shared/commands/rights/act-on-rights.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { decideRights } from '../../../../../shared/domain/rights/decide-rights.ts';
import {
  LONGER_REASONS,
  type LongerReason,
  lastDayPutOff,
  MOST_IN_ANSWER,
  mayTakeLonger,
  type Request,
} from '../../../../../shared/domain/rights/request.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { rightsWords } from '../../../../../shared/words/rights.ts';
import { firstValue } from '../../../form-body.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, refusal, type Trouble, wasSo } from '../../operator-visit.ts';
import { DoOrChange } from '../../parts/do-or-change.tsx';
import { ActForm } from '../../parts/forms.tsx';
import { LetterIfAny, letterTo } from '../../parts/letter-preview.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly request: Request;
  readonly number: number;
  readonly trouble: Trouble | undefined;
};

/** Asks why the answer to a request takes longer, as long as that can still be said. */
export const TakeLonger: FC<Props> = ({ visit, path, person, request, number, trouble }) => {
  const { say, tools, nonce } = visit;
  const { longer: words } = requestsWords(say);
  if (!mayTakeLonger(request, tools.round, tools.now())) return null;
  const typed = trouble?.typed ?? {};
  const isMine = firstValue(typed, 'request') === String(number) && 'longerWords' in typed;
  return (
    <details {...(isMine ? { open: true } : {})}>
      <summary>{words.open}</summary>
      <p>{words.what(say.day(lastDayPutOff(request, tools.round)))}</p>
      <ActForm nonce={nonce} path={path} act="look longer" values={{ request: String(number) }}>
        <AskAll
          fields={longerFields(visit, person)}
          {...(isMine ? { typed, problems: trouble?.problems ?? [] } : { typed: {}, problems: [] })}
          say={say}
        />
        <button type="submit" class="quiet">
          {words.look}
        </button>
      </ActForm>
    </details>
  );
};

function longerFields({ say }: OperatorVisit, { language }: Application) {
  const { longer: words } = requestsWords(say);
  const reasons = LONGER_REASONS.map((value) => ({ value, label: rightsWords(say).longer[value] }));
  return {
    longerReason: { kind: 'one', required: true, label: words.reason, missing: words.reasonMissing, ...choosing<LongerReason>(reasons) },
    longerWords: {
      kind: 'text',
      required: true,
      most: MOST_IN_ANSWER,
      label: words.words,
      hint: words.wordsHint(languageWords(language, say)),
      missing: requestsWords(say).wordsMissing,
    },
  } satisfies Fields;
}

/** Shows the letter by which an answer is put off, or does so. */
export async function longer(visit: OperatorVisit, path: string, person: Application, typed: Typed): Promise<Response | Trouble> {
  const number = Number(firstValue(typed, 'request'));
  const read = readForm(longerFields(visit, person), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const given = { reason: read.values.longerReason, words: read.values.longerWords };
  return actIn(typed) === 'take longer'
    ? afterwards(visit, await takeLonger(person.id, number, given, visit.tools, visit.operator), path, 'took-longer')
    : preview(visit, path, person, { number, given }, typed);
}

type Given = Parameters<typeof takeLonger>[2];

async function preview(
  visit: OperatorVisit,
  path: string,
  person: Application,
  { number, given }: { readonly number: number; readonly given: Given },
  typed: Typed,
): Promise<Response | Trouble> {
  const { c, say, tools, operator } = visit;
  const { longer: words, ...rest } = requestsWords(say);
  const command = { command: 'take longer', request: number, longer: { by: operator.id, ...given }, round: tools.round } as const;
  const decision = decideRights(person, command, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  if (decision.outcome === 'unchanged') return wasSo(visit, path, 'took-longer');
  const letter = await letterTo(decision.next, 'answer put off', visit, { told: { request: number } });
  return show(
    c,
    <ConsolePage visit={visit} title={words.preview} section="/console/applicants">
      <LetterIfAny words={rest} letter={letter} />
      <p>{words.final}</p>
      <DoOrChange visit={visit} path={path} act="take longer" values={typed} words={words} />
    </ConsolePage>,
  );
}
