import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { type Care, mayReadCare } from '../../../../shared/domain/pair/care.ts';
import { isLive, type Pair } from '../../../../shared/domain/pair/pair.ts';
import type { Role } from '../../../../shared/round/round-file.ts';
import { careWords } from '../../../../shared/words/console/care.ts';
import { exchangeWords } from '../../../../shared/words/console/exchange.ts';
import { noteWords } from '../../../../shared/words/console/notes.ts';
import { offerWords } from '../../../../shared/words/console/offers.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { pauseWords } from '../../../../shared/words/pause.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { type Door, Doors } from '../parts/doors.tsx';
import { bookingPath } from './booking/at-booking.ts';
import { waitsForNew } from './replace.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly pair: Pair;
  readonly people: Partial<Readonly<Record<Role, Application>>>;
  readonly care: Care | undefined;
  readonly path: string;
  readonly mayAskAgain: boolean;
  /** Whether what has happened is for others to read. */
  readonly isOthers: boolean;
};

/** What operators can do for a pair, in short: most of it is done far down the page, below all that has happened. */
export const WhatCanBeDone: FC<Props> = ({ visit, pair, people, care, path, mayAskAgain, isOthers }) => {
  const { say, operator } = visit;
  const offers = offerWords(say);
  const exchange = exchangeWords(say);
  const words = pairWords(say);
  const isFormed = pair.status === 'formed';
  const hasMet = isFormed || pair.status === 'ended';
  if (visit.isClosed) return isOthers ? null : <Doors visit={visit} doors={[['#notes', noteWords(say).title]]} />;
  const doors: readonly (Door | false)[] = [
    pair.status === 'offered' && ['#heard', offers.heard.title],
    mayAskAgain && ['#again', offers.again.title],
    isFormed && visit.mayOpen(bookingPath(pair.id, 1)) && ['#meetings', words.page.book],
    hasMet && ['#note-meeting', words.note.title],
    isFormed && ['#pause', pauseWords(say).sectionTitle],
    waitsForNew(pair, people) !== undefined && ['#nobody', exchange.nobodyFound.title],
    hasMet && visit.mayOpen(`${path}/swap`) && ['#change-partners', exchange.links.title],
    mayReadCare(care, operator) && [`${path}/care`, careWords(say).link],
    !isOthers && ['#notes', noteWords(say).title],
    isLive(pair) && ['#end', words.end.title],
  ];
  return <Doors visit={visit} doors={doors.filter((door) => door !== false)} />;
};
