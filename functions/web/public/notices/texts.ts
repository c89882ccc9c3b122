import type { Say } from '../../../../shared/pages/say.ts';
import type { Language, Round } from '../../../../shared/round/round-file.ts';

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

export async function noticeTexts(language: Language): Promise<NoticeTexts> {
  switch (language) {
    case 'sv':
      return (await import('./texts.sv.ts')).sv;
    case 'en':
      return (await import('./texts.en.ts')).en;
  }
}
