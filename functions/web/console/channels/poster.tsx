import type { FC } from 'hono/jsx';
import { QrCode } from '../../../../shared/pages/papers/qr-code.tsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { channelWords, posterWords } from '../../../../shared/words/console/channels.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { type Channel, callIn, callLink, channelIn, sideOf } from './of-channel.ts';

/** One sheet of A4 for a wall: what the call says first, and a code that leads to it. */
export const poster: Page = { show: showPoster };

async function showPoster(visit: OperatorVisit): Promise<Response> {
  const { c, say, tools } = visit;
  const channel = channelIn(visit);
  const language = tools.round.languages.find((one) => one === c.req.param('language'));
  if (channel === undefined || language === undefined) return problemPage(c, 404, say.language);
  const words = channelWords(say).onPoster;
  const role = sideOf(visit);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(channel.name)} section="/console">
      <div class="not-on-paper">
        <p>{words.print}</p>
        <p class="actions">
          <LinkButton href={`/console/channels?role=${role}`} quiet>
            {words.back}
          </LinkButton>
        </p>
      </div>
      <Poster call={await callIn(visit, role, language)} link={callLink(visit, channel, role, language)} channel={channel} />
    </ConsolePage>,
  );
}

type PosterProps = { readonly call: Awaited<ReturnType<typeof callIn>>; readonly link: string; readonly channel: Channel };

const Poster: FC<PosterProps> = ({ call: { say, facts, words }, link, channel }) => {
  const { round, contact } = facts;
  const own = posterWords(say);
  return (
    <article class="poster" lang={say.language}>
      <p class="from">
        {say(round.hosts.university.name)} · {say(round.hosts.company.name)}
      </p>
      <h2>
        {words.heading[0]} <br />
        {words.heading[1]}
      </h2>
      <p class="lead">{words.lead}</p>
      <dl>
        {words.facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {round.needNotBe.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
      <div class="way">
        <QrCode text={link} label={channelWords(say).code(channel.name)} />
        <p>
          <strong>{own.scan}</strong>
          <br />
          <span dir="ltr">{link.replace(/^https?:\/\//, '')}</span>
          <br />
          {own.ask(contact.name, contact.email)}
        </p>
      </div>
    </article>
  );
};
