import type { Round } from '../../round/round-file.ts';

export type NoticeText = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly lines?: readonly string[];
    readonly points?: readonly string[];
    /** Whether the form to report a shortcoming stands here. */
    readonly isToReport?: boolean;
    readonly links?: readonly { readonly href: string; readonly text: string }[];
  }[];
};

export type Notice = (round: Round) => NoticeText;

/** When these texts were last gone through, as days: a text about the pages is only as true as its date. */
export const GONE_THROUGH = { privacy: '2026-11-30', accessibility: '2026-11-30' } as const;

/** A mail to somebody with its subject and what to tell begun, for those who have a mail program at hand. */
export function begunMail(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** The later of two days. */
export function later(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}
