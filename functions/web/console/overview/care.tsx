import type { FC } from 'hono/jsx';
import { attentionKey, careOf } from '../../../../shared/domain/attention.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { Ask } from '../../../../shared/pages/form/asked.tsx';
import { problemOf } from '../../../../shared/pages/parts.tsx';
import { actingOperators } from '../../../../shared/round/contact.ts';
import type { Matter } from '../../../../shared/storage/attention-list.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { fieldsOf, noteField, ownerField } from './fields.ts';
import { NOBODY } from './list-acts.ts';

type Props = {
  readonly visit: OperatorVisit;
  readonly matter: Matter;
  /** Whom or what the entry is about. */
  readonly about: string;
  readonly trouble: Trouble | undefined;
};

/** Who looks after an entry, and for operators what they have written about it and the ways to take it, pass it on and write more. */
export const Care: FC<Props> = ({ visit, matter, about, trouble }) => {
  const { say, tools, operator } = visit;
  const words = overviewWords(say).waiting.care;
  const { owner, notes = [] } = careOf(matter.alike);
  const nameOf = (id: string) => tools.round.operators.find((one) => one.id === id)?.name ?? id;
  const whose = owner === undefined ? null : <p class="muted">{owner === operator.id ? words.mine : words.other(nameOf(owner))}</p>;
  if (operator.access === 'viewer') return whose;
  return (
    <div class="care">
      {whose}
      {notes.length === 0 ? null : (
        <ul class="notes" aria-label={words.notes(notes.length)}>
          {notes.map(({ by, at, text }) => (
            <li>
              <p class="muted">
                {nameOf(by)}, {say.dayAndTime(instantOf(at))}
              </p>
              <p class="typed" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ul>
      )}
      <More visit={visit} matter={matter} owner={owner} about={about} trouble={trouble} />
    </div>
  );
};

const More: FC<Props & { readonly owner: string | undefined }> = ({ visit, matter, owner, about, trouble }) => {
  const { say, nonce, operator, tools } = visit;
  const words = overviewWords(say).waiting.care;
  const entry = matter.alike.map(attentionKey);
  const fields = fieldsOf(attentionKey(matter.attention));
  const problems = trouble?.problems ?? [];
  const form = { typed: trouble?.typed ?? {}, problems, say };
  const isOpen = [fields.to, fields.note].some((field) => problemOf(problems, field) !== undefined);
  const common = { nonce, path: '/console', quick: true };
  const giving = { ...common, act: 'give', values: { entry, from: owner ?? '' } };
  const others = actingOperators(tools.round).filter(({ id }) => id !== operator.id && id !== owner);
  const isMine = owner === operator.id;
  return (
    <>
      <ActButton
        {...giving}
        values={{ ...giving.values, [fields.to]: isMine ? NOBODY : operator.id }}
        label={isMine ? words.letGo : owner === undefined ? words.take : words.takeOver}
        about={about}
      />
      <details open={isOpen}>
        <summary>
          {words.more}
          <span class="out-of-sight">: {about}</span>
        </summary>
        {others.length === 0 ? null : (
          <ActForm {...giving}>
            <Ask name={fields.to} asked={ownerField(visit, others)} {...form} />
            <button type="submit" class="small quiet">
              {words.handOver}
            </button>
          </ActForm>
        )}
        <ActForm {...common} act="note" values={{ entry }}>
          <Ask name={fields.note} asked={noteField(say)} {...form} />
          <button type="submit" class="small quiet">
            {words.writeNote}
          </button>
        </ActForm>
      </details>
    </>
  );
};
