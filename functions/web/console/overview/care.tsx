import type { FC } from 'hono/jsx';
import { attentionKey, careOf } from '../../../../shared/domain/attention.ts';
import { Ask } from '../../../../shared/pages/form/asked.tsx';
import { problemOf } from '../../../../shared/pages/parts.tsx';
import { actingOperators } from '../../../../shared/round/contact.ts';
import type { Matter } from '../../../../shared/storage/attention-list.ts';
import { noteWords } from '../../../../shared/words/console/notes.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import { operatorName } from '../audit/about.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { NoteList, noteField } from '../parts/notes.tsx';
import { fieldsOf, ownerField } from './fields.ts';
import { NOBODY } from './list-acts.ts';

type Props = {
  readonly visit: OperatorVisit;
  readonly matter: Matter;
  /** Whom or what the entry is about. */
  readonly about: string;
  readonly trouble: Trouble | undefined;
};

/** Who looks after an entry, and for operators what they have written about it. */
export const Cared: FC<Pick<Props, 'visit' | 'matter'>> = ({ visit, matter }) => {
  const { say, tools, operator } = visit;
  const words = overviewWords(say).waiting.care;
  const { owner, notes = [] } = careOf(matter.alike);
  const nameOf = (id: string) => operatorName(tools.round, id);
  return (
    <>
      {owner === undefined ? null : <p class="muted">{owner === operator.id ? words.mine : words.other(nameOf(owner))}</p>}
      {operator.access === 'viewer' ? null : <NoteList visit={visit} notes={notes} />}
    </>
  );
};

/** Takes an entry, takes it over, or lets go of it. */
export const Take: FC<Omit<Props, 'trouble'>> = ({ visit, matter, about }) => {
  const words = overviewWords(visit.say).waiting.care;
  const { owner } = careOf(matter.alike);
  const isMine = owner === visit.operator.id;
  const { values, ...giving } = givingOf(visit, matter);
  return (
    <ActButton
      {...giving}
      values={{ ...values, [fieldsOf(attentionKey(matter.attention)).to]: isMine ? NOBODY : visit.operator.id }}
      label={isMine ? words.letGo : owner === undefined ? words.take : words.takeOver}
      about={about}
    />
  );
};

/** The ways to pass an entry on, and to write about it. */
export const MoreCare: FC<Props> = ({ visit, matter, about, trouble }) => {
  const { say, operator, tools } = visit;
  const words = overviewWords(say).waiting.care;
  const { owner } = careOf(matter.alike);
  const giving = givingOf(visit, matter);
  const fields = fieldsOf(attentionKey(matter.attention));
  const problems = trouble?.problems ?? [];
  const form = { typed: trouble?.typed ?? {}, problems, say };
  const isOpen = [fields.to, fields.note].some((field) => problemOf(problems, field) !== undefined);
  const others = actingOperators(tools.round).filter(({ id }) => id !== operator.id && id !== owner);
  return (
    <details class="care" open={isOpen}>
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
      <ActForm {...giving} act="note">
        <Ask name={fields.note} asked={noteField(say)} {...form} />
        {owner === operator.id ? null : (
          <Ask name={fields.take} asked={{ kind: 'tick', required: false, label: words.takeToo }} {...form} />
        )}
        <button type="submit" class="small quiet">
          {noteWords(say).act}
        </button>
      </ActForm>
    </details>
  );
};

function givingOf({ nonce }: OperatorVisit, { alike }: Matter) {
  const { owner = '' } = careOf(alike);
  return { nonce, path: '/console', quick: true, act: 'give', values: { entry: alike.map(attentionKey), from: owner } };
}
