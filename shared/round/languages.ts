/** The languages a page or a mail can be in. With one entry more, the compiler names every phrase that lacks it. */
export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of a round file in every language. */
export type Text = Readonly<Record<Language, string>>;

/** The ways of a language that no phrase holds. */
type Ways = {
  /** What the language is called in messages to whoever deploys a round. */
  readonly inEnglish: string;
  /** The link to a page in this language, on a page in another. */
  readonly readHere: string;
  readonly locale: string;
  /** Between hours and minutes. */
  readonly clock: string;
  /** Zero to twelve. */
  readonly smallNumbers: readonly string[];
};

export const WAYS: Readonly<Record<Language, Ways>> = {
  sv: {
    inEnglish: 'Swedish',
    readHere: 'På svenska',
    locale: 'sv-SE',
    clock: '.',
    smallNumbers: ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  },
  en: {
    inEnglish: 'English',
    readHere: 'In English',
    locale: 'en-GB',
    clock: ':',
    smallNumbers: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  },
};

/** The language of whoever has chosen none. */
export function firstLanguage({ languages }: { readonly languages: readonly Language[] }): Language {
  return languages[0] ?? LANGUAGES[0];
}

/** The same thing for every language, as what asks for a text in each of them. */
export function inEveryLanguage<Thing>(make: (language: Language) => Thing): Readonly<Record<Language, Thing>> {
  return { sv: make('sv'), en: make('en') };
}

/** Whether a part of a round file is a text: words in some languages and nothing else. */
export function isText(value: object): value is Partial<Record<Language, unknown>> {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LANGUAGES.some((language) => language === key));
}
