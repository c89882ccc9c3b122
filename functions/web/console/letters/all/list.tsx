import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { type LetterName, lettersOf } from '../../../../../shared/domain/letter.ts';
import { datesOf } from '../../../../../shared/domain/letters-in-plan.ts';
import { NOTED_LETTERS } from '../../../../../shared/round/noted-letters.ts';
import { allLettersWords } from '../../../../../shared/words/console/all-letters.ts';
import { letterWords } from '../../../../../shared/words/console/letter-names.ts';
import { whyWords } from '../../../../../shared/words/letters/why.ts';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../../operator-visit.ts';
import { Table } from '../../parts/table.tsx';
import { slugOf } from './shown.ts';

const PATH = '/console/letters/all';

/** Every letter of the round, with when it goes: before any of them exists. */
export const allLetters: Page = { show: showAll };

async function showAll(visit: OperatorVisit): Promise<Response> {
  const { c, say, tools } = visit;
  const words = allLettersWords(say);
  const state = await roundNow(tools);
  const rules = whyWords(say, tools.round);
  const when = (letter: LetterName) => {
    const dates = datesOf(letter, state, tools.round);
    return dates.length === 0 ? rules[letter].rule : say.list(dates.map(say.dayAndTime));
  };
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/letters">
      <p>{words.lead}</p>
      <Table
        caption={words.caption}
        captionUnseen
        rows={lettersOf(tools.round)}
        columns={[
          { label: words.letter, cell: (letter) => <a href={`${PATH}/${slugOf(letter)}`}>{letterWords(letter, say)}</a> },
          { label: words.goes, cell: when, kind: 'wide' },
          { label: words.own, cell: (letter) => (noteOf(letter, visit) === undefined ? '–' : words.hasOwn) },
        ]}
      />
    </ConsolePage>,
  );
}

/** What the round file adds to a letter. */
export function noteOf(letter: LetterName, { tools, say }: OperatorVisit): string | undefined {
  const noted = NOTED_LETTERS.find((one) => one === letter);
  const note = noted === undefined ? undefined : tools.round.letters?.[noted]?.note;
  return note === undefined ? undefined : say(note);
}
