import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { MOST_IN_NOTE, type Note } from '../../../../shared/domain/notes.ts';
import type { Asked } from '../../../../shared/pages/form/asked.tsx';
import { Ask } from '../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { noteWords } from '../../../../shared/words/console/notes.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { operatorName } from '../audit/about.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActForm } from './forms.tsx';

/** What operators wrote down for each other, each with who and when. */
export const NoteList: FC<{ readonly visit: OperatorVisit; readonly notes: readonly Note[] }> = ({ visit: { say, tools }, notes }) =>
  notes.length === 0 ? null : (
    <ul class="notes" aria-label={noteWords(say).notes(notes.length)}>
      {notes.map(({ by, at, text }) => (
        <li>
          <p class="muted">
            {operatorName(tools.round, by)}, {say.dayAndTime(instantOf(at))}
          </p>
          <p class="typed" dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ul>
  );

/** What was done about something, or is to be known. */
export function noteField(say: Say) {
  const { note: label, hint, missing } = noteWords(say);
  return { kind: 'text', required: true, most: MOST_IN_NOTE, rows: 3, label, hint: hint(MOST_IN_NOTE), missing } satisfies Asked;
}

type NotesProps = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly notes: readonly Note[];
  readonly trouble: Trouble | undefined;
};

/** The notes about a person or a pair, the way to write one, and the way to all that was done. For those alone who may act. */
export const Notes: FC<NotesProps> = ({ visit, path, notes, trouble }) => {
  const { say, nonce } = visit;
  const words = noteWords(say);
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.title}</h2>
      <NoteList visit={visit} notes={notes} />
      <ActForm nonce={nonce} path={path} act="note">
        <Ask name="note" asked={noteField(say)} typed={trouble?.typed ?? {}} problems={trouble?.problems ?? []} say={say} />
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </section>
  );
};

/** What was written into the form of a note, or what is wrong with it. */
export function noteIn({ say }: OperatorVisit, typed: Typed): { readonly text: string } | Trouble {
  const read = readForm({ note: noteField(say) }, typed, say);
  return 'problems' in read ? { status: 422, problems: read.problems, typed } : { text: read.values.note };
}
