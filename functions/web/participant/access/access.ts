import type { Purpose } from '../../../../shared/domain/access-link.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { showOver } from '../assistant/over.tsx';
import { showGone } from '../leaving/gone.tsx';
import { showOutOfDate, takeLate } from '../leaving/out-of-date.tsx';
import { forgetLate } from '../link/late.ts';
import type { Answer, Handler, LinkHolder } from '../link/people.ts';
import { type KnownLink, whoseLink } from '../link/whose-link.ts';

/** Whom a page is for, or what is answered instead to somebody it is not for. */
export type Admitted<Who> = { readonly who: Who } | { readonly instead: (what: 'page' | 'form') => Answer };

/** Who of those with a good link may open a page, with what it needs to know of them. */
export type Admits<Who> = (holder: LinkHolder) => Admitted<Who> | Promise<Admitted<Who>>;

/** Whose link it is: a person's own, or that of whoever books for them. */
type Reader = 'person' | 'assistant';

type Access<Who> = {
  readonly admits: Admits<Who>;
  /** What the link is for: as a rule somebody's own page. */
  readonly purpose?: Purpose;
  /** Whose links open it: as a rule people's own alone. What an assistant may do says so. */
  readonly readers?: readonly Reader[];
  /** Of a page that promises to keep nothing of what is written on it: what was sent by a link out of date is then shown, and not kept. */
  readonly keepsNothing?: true;
} & ({ readonly answer: (who: Who) => Answer } | { readonly take: (who: Who, typed: Typed) => Answer });

/**
 * Answers whoever has a good link: with a page, or by taking a form. A link that is out of date says so, and what was sent by it is kept; any
 * other is nowhere.
 */
export function access<Who>({ admits, purpose = 'place', readers = ['person'], keepsNothing, ...does }: Access<Who>): Handler {
  return async (c) => {
    const whose = await whoseLink(c, purpose);
    if (whose.link === 'gone') return showGone(c, whose.language);
    if (whose.link === 'unknown' || !readers.includes(readerOf(whose))) return problemPage(c, 404);
    return 'answer' in does ? answerTo(whose, admits, does.answer) : takeFrom(whose, admits, does.take, keepsNothing);
  };
}

function readerOf({ holder }: KnownLink): Reader {
  return holder.assistant === undefined ? 'person' : 'assistant';
}

async function answerTo<Who>({ link, holder }: KnownLink, admits: Admits<Who>, answer: (who: Who) => Answer): Promise<Response> {
  if (link === 'over') return showOver(holder);
  if (link === 'out of date') return showOutOfDate(holder);
  const admitted = await admits(holder);
  return 'who' in admitted ? answer(admitted.who) : admitted.instead('page');
}

async function takeFrom<Who>(
  { link, holder, isTheirs }: KnownLink,
  admits: Admits<Who>,
  take: (who: Who, typed: Typed) => Answer,
  keepsNothing: true | undefined,
): Promise<Response> {
  const body = await readBody(holder.c);
  if ('problem' in body) return problemPage(holder.c, body.problem, holder.person.language);
  if (link === 'over') return showOver(holder);
  if (link === 'out of date') return keepsNothing ? showOutOfDate(holder, body.typed) : takeLate(holder, body.typed, isTheirs);
  await forgetLate(holder);
  const admitted = await admits(holder);
  return 'who' in admitted ? take(admitted.who, body.typed) : admitted.instead('form');
}
