import type { Child } from 'hono/jsx';
import type { ListedKind } from '../../../../shared/storage/kinds/kind.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage, type Section } from '../console-page.tsx';
import type { OperatorVisit } from '../operator-visit.ts';
import { isCursor, pagedList } from '../paged-list.ts';
import { Download } from './download.tsx';
import { Filter, type FilterChoice, type FilterWords, pathWith } from './filter.tsx';
import { Pager, type PagerWords } from './table.tsx';
import { type Way, Ways } from './ways.tsx';

type List<State, Id> = {
  readonly path: string;
  readonly section: Section;
  /** What is shown, the newest first. */
  readonly kind: ListedKind<State, Id>;
  readonly words: {
    readonly title: string;
    /** Said when there is nothing to show. */
    readonly none: string;
    readonly pager: PagerWords & { readonly label: string };
  };
  /** Whether an entry is for the operator to see, or among what they searched for; all are when it does not say so. */
  readonly isSeen?: ((state: State) => boolean) | undefined;
  readonly filter?: {
    readonly words: FilterWords;
    readonly choices: readonly FilterChoice[];
    /** Whether an entry is among what was chosen. */
    readonly isWanted: (state: State) => boolean;
    /** What else the address says that leaves out entries: what was searched for. */
    readonly kept?: Readonly<Record<string, string | undefined>>;
  };
  /** Said above the list. */
  readonly lead?: Child;
  readonly table: (entries: readonly State[]) => Child | Promise<Child>;
  readonly ways?: readonly Way[];
  readonly download?: { readonly path: string; readonly label: string };
};

/** A page of a list: what to show of it, fifty entries, the way on, and the file to take home. */
export async function showList<State, Id>(visit: OperatorVisit, list: List<State, Id>): Promise<Response> {
  const { c, tools, say } = visit;
  const { path, section, words, isSeen, filter, lead = null, ways = [], download } = list;
  const after = c.req.query('after');
  if (!isCursor(after)) return problemPage(c, 400, say.language);
  const kept = filter?.kept ?? {};
  const chosen = { ...kept, ...Object.fromEntries((filter?.choices ?? []).map((choice) => [choice.name, choice.chosen])) };
  const isChosen = Object.values(chosen).some((value) => value !== undefined) ? filter?.isWanted : undefined;
  const isWanted = (state: State) => isSeen?.(state) !== false && isChosen?.(state) !== false;
  const wanted = isSeen === undefined && isChosen === undefined ? undefined : isWanted;
  const paged = await pagedList(tools.store, list.kind, { after, wanted });
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={section}>
      <Ways visit={visit} ways={ways} />
      {lead}
      {filter === undefined ? null : <Filter path={path} words={filter.words} choices={filter.choices} kept={kept} />}
      {paged.entries.length === 0 ? <p>{words.none}</p> : await list.table(paged.entries)}
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={after === undefined ? undefined : pathWith(path, chosen)}
        next={paged.next === undefined ? undefined : pathWith(path, { ...chosen, after: paged.next })}
      />
      {download === undefined ? null : <Download visit={visit} path={download.path} label={download.label} />}
    </ConsolePage>,
  );
}
