import type { Say } from '../../../../shared/pages/say.ts';
import type { Language, Role, Round } from '../../../../shared/round/round-file.ts';
import type { Said } from '../public-visit.tsx';

export type ConfirmTexts = {
  readonly ask: (round: Round, say: Say) => Said & { readonly button: string; readonly notYou: string };
  readonly labels: Readonly<Record<'name' | 'as' | 'title' | 'studies' | 'work' | 'topics' | 'wish' | 'email' | 'sent', string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** Before the other applications with the address: while one may choose, and when one has been confirmed. */
  readonly others: string;
  readonly othersLeft: string;
  readonly more: (count: number) => string;
  readonly taken: (name: string, sentAt: string, contact: string) => Said & { readonly button: string };
  readonly done: (name: string, answerBy: string, say: Say) => Said & { readonly place: string };
  readonly hasLeft: (contact: string) => Said;
  readonly closed: (contact: string) => Said;
  readonly outOfDate: Said & { readonly button: string };
  readonly linkSent: Said;
};

export async function confirmTexts(language: Language): Promise<ConfirmTexts> {
  switch (language) {
    case 'sv':
      return (await import('./texts.sv.ts')).sv;
    case 'en':
      return (await import('./texts.en.ts')).en;
  }
}
