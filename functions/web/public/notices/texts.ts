import type { Language } from '../../../../shared/round/round-file.ts';
import type { Notice } from './notice.ts';

export type NoticeTexts = Readonly<Record<'privacy' | 'accessibility', Notice>>;

export async function noticeTexts(language: Language): Promise<NoticeTexts> {
  switch (language) {
    case 'sv':
      return { ...(await import('./privacy.sv.ts')), ...(await import('./accessibility.sv.ts')) };
    case 'en':
      return { ...(await import('./privacy.en.ts')), ...(await import('./accessibility.en.ts')) };
  }
}
