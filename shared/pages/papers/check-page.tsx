import { raw } from 'hono/html';
import type { Round } from '../../round/round-file.ts';
import { checkingWords, opensslCommands } from '../../words/papers/checking.ts';
import type { Say } from '../../words/say.ts';

const STYLE = `:root{color-scheme:light dark}body{background:Canvas;color:CanvasText;font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
textarea{width:100%;box-sizing:border-box;font:1rem/1.4 ui-monospace,monospace}button{font:inherit;padding:.6rem 1.2rem}
label{font-weight:700}code,pre{overflow-wrap:anywhere;white-space:pre-wrap}#answer{border-left:.4rem solid;padding-left:1rem}#answer:empty{display:none}`;

/** Reads what was put in as it was signed: lines without blanks around them, each ending with a line feed, the signature last. */
const SCRIPT = `
const bytes=(base64)=>Uint8Array.from(atob(base64),(sign)=>sign.charCodeAt(0));
const answer=document.getElementById('answer');
const say=(name)=>{answer.dataset.is=name;answer.textContent=document.getElementById('says').content.querySelector('[data-says='+name+']').textContent};
document.querySelector('form').addEventListener('submit',async(event)=>{
  event.preventDefault();
  const lines=document.getElementById('text').value.normalize('NFC').split(/\\r?\\n/).map((line)=>line.replace(/\\s+/g,' ').trim()).filter((line)=>line!=='');
  const signature=(lines.pop()||'').split(' ').pop();
  if(!/^[A-Za-z0-9+/]{86}==$/.test(signature)||lines.length===0)return say('unreadable');
  const text=lines.map((line)=>line+'\\n').join('');
  let key;
  try{key=await crypto.subtle.importKey('spki',bytes(document.getElementById('key').textContent),'Ed25519',false,['verify'])}catch{return say('cannot')}
  if(!await crypto.subtle.verify('Ed25519',key,bytes(signature),new TextEncoder().encode(text)))return say('notGenuine');
  say('genuine');
  answer.append(Object.assign(document.createElement('pre'),{textContent:text}));
});`;

/**
 * The page that checks certificates, as one file that needs no other and no network: the public key is in it, and the browser calculates
 * (WebCrypto, Ed25519). Its policy lets it reach nothing.
 */
export function checkPage(round: Pick<Round, 'name' | 'hosts'>, key: string, say: Say): string {
  const words = checkingWords(say);
  const { check } = words;
  const programme = say(round.name);
  const title = `${words.title} – ${programme}`;
  const page = (
    <html lang={say.language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'" />
        <title>{title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>{words.title}</h1>
          <p>{words.lead(programme)}</p>
          <p>{say.list([say(round.hosts.university.name), say(round.hosts.company.name)])}</p>
          <form>
            <p>
              <label for="text">{check.ask}</label>
              <br />
              <span id="hint">{check.hint}</span>
            </p>
            <textarea id="text" rows={16} spellcheck={false} autocomplete="off" aria-describedby="hint"></textarea>
            <p>
              <button type="submit">{check.button}</button>
            </p>
          </form>
          <div id="answer" role="status"></div>
          <noscript>
            <p>{check.noScript}</p>
          </noscript>
          <h2>{words.openssl.title}</h2>
          <p>{words.openssl.text}</p>
          <pre>{opensslCommands(words).join('\n')}</pre>
          <p>{words.openssl.answer}</p>
          <h2>{words.key.title}</h2>
          <p>{words.key.text}</p>
          <p>
            <code id="key">{key}</code>
          </p>
          <template id="says">
            {(['genuine', 'notGenuine', 'unreadable', 'cannot'] as const).map((name) => (
              <p data-says={name}>{check[name]}</p>
            ))}
          </template>
        </main>
        <script>{raw(SCRIPT)}</script>
      </body>
    </html>
  );
  return `<!doctype html>${page}`;
}
