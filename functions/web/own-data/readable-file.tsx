import { withMerged } from '../../../shared/commands/privacy/as-given.ts';
import type { OwnData } from '../../../shared/commands/privacy/own-data.ts';
import { isolatedInHtml } from '../../../shared/pages/isolated.ts';
import { Page } from '../../../shared/pages/page.tsx';
import { Facts } from '../../../shared/pages/parts.tsx';
import type { Operator } from '../../../shared/round/contact.ts';
import { givingDataWords } from '../../../shared/words/console/own-data.ts';
import { ownDataWords } from '../../../shared/words/privacy/own-data.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { looksWithin } from '../assets.ts';
import type { Visit } from '../visit.ts';
import { AllOfIt } from './all-of-it.tsx';
import { givenOf } from './given.ts';
import { toLookThrough } from './to-look-through.ts';

/** Everything that is kept about somebody as a page of its own that can be sent on, in their language; with what an operator looks through first. */
export async function readableFile(c: Visit, data: OwnData, operator?: Operator): Promise<Response> {
  const tools = c.get('tools');
  const { round } = tools;
  const say = sayIn(data.person.language, round.zone);
  const title = `${ownDataWords(say).title}: ${data.person.answers.name}`;
  const given = await givenOf(data, tools, say);
  const rows = operator === undefined ? [] : withMerged(data).flatMap((one) => toLookThrough({ ...given, data: one }, operator));
  const page = (
    <Page round={round} say={say} title={title} looks={looksWithin()}>
      <h1>{title}</h1>
      <p>{say.dayAndTime(given.now)}</p>
      {rows.length === 0 ? null : (
        <section aria-labelledby="look-through">
          <h2 id="look-through">{givingDataWords(say).lookThrough}</h2>
          <Facts rows={rows.map(([label, text]) => [label, <bdi>{text}</bdi>])} />
        </section>
      )}
      <AllOfIt given={given} />
    </Page>
  );
  return c.body(isolatedInHtml(`<!doctype html>${page}`), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `attachment; filename="${round.id}-${data.person.id}.html"`,
  });
}
