import type { Role } from '../../round/round-file.ts';

/** A conversation guide for a reverse pair: the student leads, the manager asks and listens. */
export type Guide = {
  readonly title: string;
  /** One sentence: what this meeting can be. */
  readonly idea: string;
  /** What each side does beforehand, within the minutes the round asks for. */
  readonly prepare: Readonly<Record<Role, string>>;
  /** What both look at first: something that lies on the table. */
  readonly together: string;
  /** How each side does its part while they meet. */
  readonly during: Readonly<Record<Role, string>>;
  /** Three to five questions the manager can ask, the first one easy. */
  readonly questions: readonly string[];
  /** How to end: one thing each takes along. */
  readonly end: string;
};

/** The guides to one theme, in the order in which a pair meets about it. */
export type ThreeGuides = readonly [Guide, Guide, Guide];

/** The themes that guides are written for. Others are made of the round file. */
export const WRITTEN_THEMES = ['social-media', 'marketing', 'recruiting'] as const;
type WrittenTheme = (typeof WRITTEN_THEMES)[number];

/** A theme of a round, in one language. */
export type ThemeWords = { readonly name: string; readonly about: string; readonly example: string };

export type GuideBook = {
  readonly first: Guide;
  readonly themes: Readonly<Record<WrittenTheme, ThreeGuides>>;
  readonly lookBack: Guide;
};
