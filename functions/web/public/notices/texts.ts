import type { Say } from '../../../../shared/pages/say.ts';
import type { Language, Round } from '../../../../shared/round/round-file.ts';
import { en } from './texts.en.ts';
import { sv } from './texts.sv.ts';

export type NoticeText = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly lines?: readonly string[];
    readonly points?: readonly string[];
    readonly links?: readonly { readonly href: string; readonly text: string }[];
  }[];
};

export type NoticeTexts = Readonly<Record<'privacy' | 'accessibility', (round: Round, say: Say) => NoticeText>>;

export const noticeTexts: Readonly<Record<Language, NoticeTexts>> = { sv, en };
