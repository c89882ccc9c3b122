import type { Temporal } from 'temporal-polyfill';
import type { Tools } from '../../../../shared/commands/tools.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Heard } from '../../../../shared/domain/next-step.ts';
import type { Stage } from '../../../../shared/domain/round-state.ts';
import type { Tried } from '../../../../shared/storage/kinds/tried.ts';
import type { Found } from '../../../../shared/storage/store.ts';
import type { Texts } from '../../../../shared/words/participant/texts.ts';
import type { Say } from '../../../../shared/words/say.ts';
import type { LinkAssistant } from '../../link-holder.ts';
import type { Visit } from '../../visit.ts';
import type { OwnPair } from './own-pairs.ts';

/** Somebody who came by a link that is theirs. */
export type LinkHolder = {
  readonly c: Visit;
  readonly tools: Tools;
  readonly person: Application;
  /** Where it is not the person who came but whoever books for them: they see and do nothing else. */
  readonly assistant: LinkAssistant | undefined;
  readonly say: Say;
  readonly texts: Texts;
  /** The path of the link: whatever they can do lies under it. */
  readonly home: string;
  /** Until when the link opens. */
  readonly until: Temporal.Instant;
  /** How the person was found. */
  readonly found: Found;
  /** The form this page is to show again, with what is wrong with it. */
  readonly tried: Tried | undefined;
  /** A form that came by a link out of date. */
  readonly late: Tried | undefined;
};

/** The same with the pairs they are asked about or in, and where the round stands. */
export type Participant = LinkHolder & {
  readonly pairs: readonly OwnPair[];
  readonly heard: Heard;
  readonly stage: Stage;
  readonly now: Temporal.Instant;
};

/** The same with the one pair the page is about. */
export type PairMember = Participant & { readonly own: OwnPair };

export type Answer = Response | Promise<Response>;
export type Handler = (c: Visit) => Promise<Response>;
