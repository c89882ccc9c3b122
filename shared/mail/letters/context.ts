import type { Temporal } from 'temporal-polyfill';
import type { Purpose } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import type { Named } from '../../domain/application/assistant.ts';
import type { Draft } from '../../domain/application/draft.ts';
import type { Forecast } from '../../domain/application/recruiting.ts';
import type { Afterwards } from '../../domain/closing/afterwards.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Mailing } from '../../domain/mailing/mailing.ts';
import type { Fillings } from '../../domain/mailing/placeholders.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import type { RoundState } from '../../domain/round-state.ts';
import type { Curious } from '../../domain/visitor/curious.ts';
import type { Question } from '../../domain/visitor/question.ts';
import type { Round } from '../../round/round-file.ts';
import type { NeedsYou, PeopleWait, Proposal, Waiting } from '../../words/letters/facts.ts';
import type { Say } from '../../words/say.ts';

/** What operators wrote, and what there is to fill in for whom it was written. */
export type WrittenFor = { readonly mailing: Mailing; readonly reader: Application; readonly fillings: Fillings };

/** All a letter may need, read just before it is written. What a kind of letter does not need is left out. */
export type LetterContext = {
  readonly round: Round;
  readonly roundState: RoundState;
  readonly letter: Letter;
  readonly now: Temporal.Instant;
  readonly say: Say;
  readonly contact: Round['operators'][number];
  readonly publicUrl: string;
  /** The address behind a button of this letter. */
  readonly link: (purpose: Purpose) => string;
  /** Where it says why this letter came. */
  readonly why: string;
  readonly person?: Application | undefined;
  /** Whoever books for the person, where the letter is to them. */
  readonly assistant?: (Named & { readonly id: string }) | undefined;
  readonly draft?: Draft | undefined;
  /** The question a letter answers. */
  readonly question?: Question | undefined;
  /** Somebody who left an address on the call; with whether an application with that address has come since. */
  readonly curious?: (Curious & { readonly hasApplied: boolean }) | undefined;
  readonly operator?: Round['operators'][number] | undefined;
  /** The pair the letter is about; for letters about the round as a whole, the pair the person is in. */
  readonly pair?: Pair | undefined;
  readonly partner?: Application | undefined;
  /** The pair the reader was in before, where this one came in its place, and whom they met there. */
  readonly former?: { readonly pair: Pair; readonly partner: Application } | undefined;
  /** The names of those the reader meets already, besides the one the letter is about. */
  readonly besides?: readonly string[] | undefined;
  readonly recruiting?: Forecast | undefined;
  readonly proposal?: Pick<Proposal, 'pairs' | 'mentorsLeft' | 'menteesLeft'> | undefined;
  readonly waiting?: NeedsYou['waiting'] | undefined;
  /** For somebody who has nobody to meet: how the seats stand. */
  readonly seats?: Pick<Waiting, 'standing' | 'partnersLeft' | 'wasReserve'> | undefined;
  /** When the last letter of this kind went to the person: what was so by then they know. */
  readonly toldAt?: string | undefined;
  /** What operators wrote, and what may be filled in for `reader`, who is not the one who gets a trial. */
  readonly written?: WrittenFor | undefined;
  /** What the person said yes to for afterwards. */
  readonly afterwards?: Afterwards | undefined;
  readonly peopleWait?: Pick<PeopleWait, 'waiting' | 'unsent'> | undefined;
};
