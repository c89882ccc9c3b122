import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { Letter } from '../../../../../shared/domain/letter.ts';
import { readLetterTag } from '../../../../../shared/mail/letter-tag.ts';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { namesOf } from '../../../../../shared/storage/attention-list.ts';
import { keptTextKind } from '../../../../../shared/storage/kinds/kept-text.ts';
import { letterKind } from '../../../../../shared/storage/kinds/letter.ts';
import { fateOf, fateWords, letterWords } from '../../../../../shared/words/console/letter-names.ts';
import { letterTextWords } from '../../../../../shared/words/console/letter-text.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { isOpen, openFreeText } from '../../opened.ts';
import { actIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { peopleOf, recipientName, seenLetters } from '../letters.tsx';

/** A letter that went to somebody: what became of it, and what it said, closed until an operator opens it. */
export const sentLetter: Page = { show: showLetter, act: openLetter, isOthers };

async function isOthers(visit: OperatorVisit): Promise<boolean> {
  const letter = await letterIn(visit);
  return letter !== undefined && !(await seenLetters(visit))(letter);
}

async function letterIn({ c, tools }: OperatorVisit): Promise<Letter | undefined> {
  const id = readLetterTag(c.req.param('tag') ?? '');
  return id === undefined ? undefined : (await tools.store.get(letterKind, id))?.state;
}

function pathOf({ c }: OperatorVisit): string {
  return `/console/letters/sent/${c.req.param('tag')}`;
}

async function showLetter(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, tools, operator, nonce } = visit;
  const letter = await letterIn(visit);
  if (letter === undefined) return problemPage(c, 404, say.language);
  const words = letterTextWords(say);
  const id = readLetterTag(c.req.param('tag') ?? '');
  const kept = id === undefined ? undefined : (await tools.store.get(keptTextKind, id))?.state;
  const names = await namesOf(tools.store, peopleOf([letter]));
  const opened = await isOpen(visit, pathOf(visit));
  return show(
    c,
    <ConsolePage visit={visit} title={letterWords(letter.letter, say)} section="/console/letters" trouble={trouble}>
      <Facts
        rows={[
          [words.to, recipientName(letter.recipient, names, visit)],
          [words.fate, fateWords(fateOf(letter), say)],
          [words.when, say.dayAndTime(instantOf(letter.sentAt ?? letter.requestedAt))],
        ]}
      />
      <section aria-labelledby="text">
        <h2 id="text">{words.title}</h2>
        {kept === undefined ? <p>{words.notKept}</p> : null}
        {kept !== undefined && opened ? (
          <>
            <p>{words.kept}</p>
            <p class="muted">{words.seen}</p>
            <Facts rows={[[words.subject, <bdi lang={kept.language}>{kept.subject}</bdi>]]} />
            <div class="letter typed" lang={kept.language} dir="auto">
              {kept.text}
            </div>
          </>
        ) : null}
        {kept !== undefined && !opened ? <p>{words.closed}</p> : null}
        {kept !== undefined && !opened && operator.access === 'operator' ? (
          <ActForm nonce={nonce} path={pathOf(visit)} act="open">
            <button type="submit" class="small quiet">
              {words.open}
            </button>
          </ActForm>
        ) : null}
      </section>
    </ConsolePage>,
    trouble?.status,
  );
}

async function openLetter(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = readLetterTag(visit.c.req.param('tag') ?? '');
  if (id === undefined || (await letterIn(visit)) === undefined || actIn(typed) !== 'open') return refusal(visit, 'changed meanwhile');
  return openFreeText(visit, pathOf(visit), { recipient: id.recipient.id, letter: id.key });
}
