import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { byChannel } from '../../../../shared/domain/application/recruiting.ts';
import { QrCode } from '../../../../shared/pages/papers/qr-code.tsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import type { Language } from '../../../../shared/round/languages.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { type KitTexts, kitTexts } from '../../../../shared/words/channel-kit.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { channelWords } from '../../../../shared/words/console/channels.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { type Channel, callIn, callLink, sideOf } from './of-channel.ts';

/** What to spread the call by, channel by channel, also by those nobody has come by yet. */
export const channels: Page = { show: showChannels };

type Seen = { readonly seen: number; readonly submitted: number };
type InLanguage = { readonly language: Language; readonly texts: (link: string) => KitTexts };
type KitProps = {
  readonly visit: OperatorVisit;
  readonly role: Role;
  readonly channel: Channel;
  readonly seen: Seen;
  readonly inLanguages: readonly InLanguage[];
};

async function showChannels(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say } = visit;
  const words = channelWords(say);
  const role = sideOf(visit);
  const { funnel } = await tools.store.counts();
  const { stage } = await roundNow(tools);
  const came = new Map(byChannel(funnel.filter((count) => count.role === role)).map((one) => [one.channel, one.funnel]));
  const inLanguages = await Promise.all(
    tools.round.languages.map(async (language): Promise<InLanguage> => {
      const call = await callIn(visit, role, language);
      return { language, texts: (link) => kitTexts(call.words, call.facts, link, call.say) };
    }),
  );
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console">
      <p>{words.lead}</p>
      {stage === 'draft' || stage === 'call open' ? null : (
        <p>
          <strong>{words.over}</strong>
        </p>
      )}
      <nav aria-label={words.sides.label}>
        <ul class="across">
          {ROLES.map((one) => (
            <li>
              <a href={`/console/channels?role=${one}`} {...(one === role ? { 'aria-current': 'page' } : {})}>
                {words.sides[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tools.round.call.channels.length === 0 ? <p>{words.none}</p> : null}
      {tools.round.call.channels.map((channel) => (
        <Kit
          visit={visit}
          role={role}
          channel={channel}
          seen={came.get(channel.id) ?? { seen: 0, submitted: 0 }}
          inLanguages={inLanguages}
        />
      ))}
    </ConsolePage>,
  );
}

const Kit: FC<KitProps> = ({ visit, role, channel, seen, inLanguages }) => {
  const { say } = visit;
  const words = channelWords(say);
  const link = callLink(visit, channel, role);
  const path = `/console/channels/${channel.id}`;
  return (
    <section class="panel" aria-labelledby={`channel-${channel.id}`}>
      <h2 id={`channel-${channel.id}`}>{channel.name}</h2>
      <p class="muted">{words.yields(seen.seen, seen.submitted)}</p>
      <p>
        {words.address}:{' '}
        <a class="alone" href={link.slice(visit.tools.publicUrl.length)} dir="ltr">
          {link}
        </a>
      </p>
      <QrCode text={link} label={words.code(channel.name)} />
      <p class="actions">
        <LinkButton href={`${path}/qr.svg?role=${role}`} quiet>
          {words.download}
        </LinkButton>
        {inLanguages.map(({ language }) => (
          <LinkButton href={`${path}/poster/${language}?role=${role}`} quiet>
            {words.poster(languageWords(language, say))}
          </LinkButton>
        ))}
      </p>
      {inLanguages.map(({ language, texts }) => (
        <Texts visit={visit} channel={channel} language={language} texts={texts(callLink(visit, channel, role, language))} />
      ))}
    </section>
  );
};

const Texts: FC<{
  readonly visit: OperatorVisit;
  readonly channel: Channel;
  readonly language: Language;
  readonly texts: KitTexts;
}> = ({ visit: { say }, channel, language, texts }) => {
  const words = channelWords(say);
  const parts = ['subject', 'mail', 'short'] as const;
  return (
    <details>
      <summary>
        {words.texts(languageWords(language, say))}
        <span class="out-of-sight">: {channel.name}</span>
      </summary>
      <p>{words.copy}</p>
      {parts.map((part) => {
        const id = `${part}-${channel.id}-${language}`;
        return (
          <div class="field">
            <label for={id}>{words[part]}</label>
            <textarea id={id} readonly rows={texts[part].split('\n').length + 1} lang={language}>
              {texts[part]}
            </textarea>
          </div>
        );
      })}
    </details>
  );
};
