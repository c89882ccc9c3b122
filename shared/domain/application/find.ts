import { visible } from '../visible-text.ts';
import type { Application } from './application.ts';

/** Letters that are written with more than an accent, as they are typed by whoever has no key for them. */
const OTHERWISE: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A text as it is searched for: without accents, in small letters. */
export function searchKey(text: string): string {
  return visible(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæøœłđðþı]/g, (letter) => OTHERWISE[letter] ?? letter);
}

/** Finds those who are meant by what was typed: each word of it stands somewhere in their name or address. Without a word it finds nobody. */
export function finderOf(typed: string): (person: Pick<Application, 'answers' | 'email'>) => boolean {
  const words = searchKey(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return ({ answers, email }) => {
    const text = `${searchKey(answers.name)}\n${searchKey(email)}`;
    return words.length > 0 && words.every((word) => text.includes(word));
  };
}
