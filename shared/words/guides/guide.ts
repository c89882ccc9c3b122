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

/** The guides every round has: the first meeting, and three themes. Other themes bring questions in the round file. */
export const GUIDES = ['first', 'social-media', 'marketing', 'recruiting'] as const;
type GuideName = (typeof GUIDES)[number];

/** A theme of a round, in one language. */
type ThemeWords = { readonly name: string; readonly about: string; readonly example: string; readonly questions: readonly string[] };

export type GuideBook = {
  readonly guides: Readonly<Record<GuideName, Guide>>;
  /** A guide for a theme nobody has written one for. */
  readonly themeGuide: (theme: ThemeWords) => Guide;
};
