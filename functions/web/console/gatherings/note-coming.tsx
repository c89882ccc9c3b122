import type { FC } from 'hono/jsx';
import { noteComing } from '../../../../shared/commands/gathering/say-coming.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Gathering } from '../../../../shared/domain/round-state.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { comingFields } from '../../coming-form.ts';
import { afterwards, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { type OnList, readGuests } from './read-guests.ts';

type Props = {
  readonly visit: OperatorVisit;
  readonly gathering: Gathering;
  readonly path: string;
  readonly all: readonly OnList[];
  readonly hasBegun: boolean;
  readonly trouble: Trouble | undefined;
};

/** Notes for somebody whether they come, as they said it by telephone. */
export const NoteComing: FC<Props> = ({ visit, gathering, path, all, hasBegun, trouble }) => {
  const { say, nonce, c } = visit;
  const words = guestWords(say).note;
  const person = c.req.query('person');
  const typed: Typed = trouble?.typed ?? (person === undefined ? {} : { person: [person] });
  return (
    <section aria-labelledby="note" class="not-on-paper">
      <h2 id="note">{words.title}</h2>
      <p>{hasBegun ? words.over : words.what}</p>
      {hasBegun ? null : (
        <ActForm nonce={nonce} path={path} act="note">
          <AskAll fields={noteFields(visit, gathering, all)} typed={typed} problems={trouble?.problems ?? []} say={say} />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      )}
    </section>
  );
};

function noteFields({ say, tools }: OperatorVisit, gathering: Gathering, all: readonly OnList[]) {
  const words = guestWords(say).note;
  const { options, choices } = choosing(
    all.map(({ id, answers: { name, role } }) => ({ value: id, label: `${name} (${roleWords(role, say)})` })),
  );
  return {
    person: {
      kind: 'one',
      required: true,
      isList: true,
      label: words.person,
      missing: words.missingPerson,
      options,
      choices: [{ value: '', label: '' }, ...choices],
    },
    ...comingFields(gathering, tools.round, words, say),
  } satisfies Fields;
}

export async function noteForSomebody(visit: OperatorVisit, gathering: Gathering, path: string, typed: Typed): Promise<Response | Trouble> {
  const { say, tools, operator } = visit;
  const read = readForm(noteFields(visit, gathering, await readGuests(visit, gathering)), typed, say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { person, comes, food, access } = read.values;
  const saying = { comes, ...(food === undefined ? {} : { food }), ...(access === undefined ? {} : { access }) };
  return afterwards(visit, await noteComing(person, gathering, saying, tools, operator), path, 'noted-coming');
}
