import type { Character } from './characters.ts';
import type { SeededRandom } from './seeded-random.ts';
import { DeadEnd, type Form, formWith, optionsOf, type Page, type Visitor } from './visitor.ts';

const MOST_PAGES = 20;

/** From the call to the receipt page, one question after the other, as the pages ask them. */
export async function applyFor(character: Character, visitor: Visitor, random: SeededRandom): Promise<void> {
  const call = await visitor.open(`/${character.language}${character.role === 'mentee' ? '/managers' : ''}?via=${character.channel}`);
  await lookAtImages(call, visitor);
  let page = await visitor.open(linkTo(call, `/apply/${character.role}`));
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (/\/received/.test(page.path)) return;
    page = await visitor.submit(page, mainForm(page), answersTo(mainForm(page), character, random));
  }
  throw new DeadEnd(`the form never came to its end; the last page was "${page.title}"`);
}

/** A browser shows the images of a page, and so is counted. */
async function lookAtImages(page: Page, visitor: Visitor): Promise<void> {
  for (const [, src = ''] of page.html.matchAll(/<img[^>]+src="([^"]+)"/g)) await visitor.open(src.replaceAll('&amp;', '&'));
}

function linkTo(page: Page, part: string): string {
  const link = page.links.find((href) => href.includes(part));
  if (link === undefined) throw new DeadEnd(`no link to ${part} on "${page.title}"`);
  return link;
}

/** The form of a question: the one with most to fill in. */
function mainForm(page: Page): Form {
  const [first] = page.forms
    .filter(({ method }) => method === 'post')
    .sort(
      (a, b) => b.element.querySelectorAll('input, textarea, select').length - a.element.querySelectorAll('input, textarea, select').length,
    );
  return first ?? formWith(page, 'nothing to fill in');
}

const FIELDS_OF_STUDY = [
  'Socialantropologi',
  'Data- och systemvetenskap',
  'Kemi',
  'Juridik',
  'Medie- och kommunikationsvetenskap',
  'Psykologi',
  'Statistik',
  'Spanska',
];
const PARTS_OF_COMPANY = ['Marknad', 'HR', 'Ekonomi', 'Medicin', 'Försäljning', 'Kommunikation', 'IT'];
const WISHES = [
  'Berätta varför ingen jag känner öppnar företagets mejl.',
  'Förstå hur ett beslut egentligen fattas.',
  'Fråga vad som lockar, och vad som stöter bort.',
  'Öva på att säga ifrån.',
];

/** What somebody answers to the fields they see. */
export function answersTo(form: Form, character: Character, random: SeededRandom): Record<string, string | readonly string[]> {
  const about = (what: string) => `${what} of ${character.email}`;
  const words: Readonly<Record<string, string>> = {
    name: character.name,
    email: character.email,
    title: random.oneOf(['Marknadschef', 'HR-direktör', 'Ekonomichef', 'Medicinsk chef'], about('title')),
    field: random.oneOf(character.role === 'mentor' ? FIELDS_OF_STUDY : PARTS_OF_COMPANY, about('field')),
    wish: random.oneOf(WISHES, about('wish')),
  };
  const typed = Object.entries(words).filter(
    ([name]) =>
      form.element.querySelector(`input[type="text"][name="${name}"], input[type="email"][name="${name}"], textarea[name="${name}"]`) !==
      null,
  );
  return { ...Object.fromEntries(typed), ...chosen(form, about, random) };
}

/** Everything there is to choose: some of several, one of one, and always the languages both sides may share. */
function chosen(form: Form, about: (what: string) => string, random: SeededRandom): Record<string, readonly string[]> {
  const share: Readonly<Record<string, number>> = { slots: 0.45, topics: 0.6, languages: 0.7, goals: 0.3 };
  const several = new Set(form.element.querySelectorAll('input[type="checkbox"]').map((input) => input.getAttribute('name') ?? ''));
  const one = new Set(form.element.querySelectorAll('input[type="radio"]').map((input) => input.getAttribute('name') ?? ''));
  const ticked = [...several].map((name): [string, readonly string[]] => [
    name,
    name === 'languages'
      ? ['sv', ...random.someOf(optionsOf(form, name), 0.5, about(name))]
      : random.someOf(optionsOf(form, name), share[name] ?? 0.3, about(name)),
  ]);
  const picked = [...one].map((name): [string, readonly string[]] => [
    name,
    [name === 'ties' ? 'no' : random.oneOf(optionsOf(form, name), about(name))],
  ]);
  return Object.fromEntries([...ticked, ...picked].map(([name, values]) => [name, [...new Set(values)]]));
}
