import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { piecesOf } from '../domain/links-in-text.ts';
import { isolatedInHtml } from '../pages/isolated.ts';
import type { Language } from '../round/languages.ts';
import type { Block, Footer, Words } from '../words/letters/blocks.ts';

const INK = '#16201f';
const MUTED = '#4b5a58';
const GREEN = '#00524c';
const LINE = '#c6d2cf';
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** An address or a name without spaces must not make the mail wider than a phone. */
const BREAK = 'word-break:break-word';

/**
 * The only style sheet of a mail: what cannot stand on an element. Apple's and some other programs read the dark colours; Gmail
 * reads neither, so the light ones survive being inverted.
 */
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#111716!important}
.ink,.ink a{color:#eef3f2!important}
.muted,.muted a{color:#a9b8b5!important}
.line{border-color:#33413f!important}
.press{background:#7fd3c6!important}
.press a{color:#0b211f!important}
}
[data-ogsc] .ink{color:#eef3f2!important}
[data-ogsc] .muted{color:#a9b8b5!important}
[data-ogsb] .page{background:#111716!important}
`;

/** A letter as one HTML page: a single column of tables and inline styles, because that is what mail programs understand. */
export function renderHtml(words: Words, footer: Footer, language: Language): string {
  const page = (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{words.subject}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body class="page" style="margin:0;padding:0;background:#ffffff">
        <div style="display:none;max-height:0;overflow:hidden">{words.preheader}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
          <tr>
            <td align="center" class="page" style="padding:24px 16px;background:#ffffff">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style="max-width:576px;text-align:left">
                <tr>
                  <td style={`${FONT};${BREAK}`}>
                    <h1 class="ink" style={`margin:0 0 20px;font-size:26px;line-height:1.25;font-weight:700;color:${INK}`}>
                      {words.title}
                    </h1>
                    {words.blocks.map((block) => (
                      <BlockHtml block={block} />
                    ))}
                  </td>
                </tr>
                <tr>
                  <td class="line" style={`padding-top:16px;border-top:1px solid ${LINE};${FONT}`}>
                    <p class="muted" style={paragraph(14, MUTED)}>
                      {footer.why}
                    </p>
                    <p class="muted" style={paragraph(14, MUTED)}>
                      {footer.links.map((link, index) => (
                        <>
                          {index > 0 ? ' · ' : ''}
                          <a href={link.href} style={`color:${GREEN};text-decoration:underline`} class="ink">
                            {link.label}
                          </a>
                        </>
                      ))}
                    </p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
  return isolatedInHtml(`<!doctype html>${page.toString()}`, { isMail: true });
}

const BlockHtml: FC<{ block: Block }> = ({ block }) => {
  switch (block.kind) {
    case 'text':
      return (
        <p class="ink" style={paragraph(17, INK)}>
          <Lines text={block.text} />
        </p>
      );
    case 'typed':
      return (
        <p class="ink" style={paragraph(17, INK)}>
          {block.text.split('\n').map((line, index) => (
            <>
              {index > 0 ? <br /> : ''}
              <WithLinks text={line} />
            </>
          ))}
        </p>
      );
    case 'note':
      return (
        <p class="muted" style={paragraph(15, MUTED)}>
          <Lines text={block.text} />
        </p>
      );
    case 'heading':
      return (
        <h2 class="ink" style={`margin:28px 0 10px;font-size:19px;line-height:1.3;font-weight:700;color:${INK}`}>
          {block.text}
        </h2>
      );
    case 'facts':
      return (
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style="margin:4px 0 20px">
          {block.rows.map(([label, value]) => (
            <tr>
              <td
                class="muted line"
                valign="top"
                width="34%"
                style={`padding:8px 12px 8px 0;border-top:1px solid ${LINE};${FONT};font-size:15px;line-height:1.5;color:${MUTED}`}
              >
                {label}
              </td>
              <td
                class="ink line"
                valign="top"
                style={`padding:8px 0;border-top:1px solid ${LINE};${FONT};font-size:17px;line-height:1.45;font-weight:600;color:${INK}`}
              >
                {typeof value === 'string' ? value : <WithLinks text={value.linked} />}
              </td>
            </tr>
          ))}
        </table>
      );
    case 'list':
      return (
        <ul style="margin:0 0 20px;padding:0 0 0 22px">
          {block.items.map((item) => (
            <li class="ink" style={`margin:0 0 6px;font-size:17px;line-height:1.5;color:${INK}`}>
              {item}
            </li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <p class="ink" style={paragraph(17, INK)}>
          <a href={block.href} class="ink" style={`color:${GREEN};text-decoration:underline`}>
            {block.label}
          </a>
        </p>
      );
    case 'button':
      // The whole button can be pressed. Outlook for Windows ignores padding on a link, and reads its own on the cell.
      return (
        <table role="presentation" cellpadding="0" cellspacing="0" border={0} style="margin:4px 0 24px">
          <tr>
            <td class="press" bgcolor={GREEN} style={`mso-padding-alt:13px 24px;background:${GREEN};border-radius:4px;${FONT}`}>
              <a
                href={block.href}
                style="display:inline-block;padding:13px 24px;font-size:17px;line-height:1.3;font-weight:700;color:#ffffff;text-decoration:none"
              >
                {block.label}
              </a>
            </td>
          </tr>
        </table>
      );
  }
};

const WithLinks: FC<{ text: string }> = ({ text }) => (
  <>
    {piecesOf(text).map((piece) =>
      piece.href === undefined ? (
        piece.text
      ) : (
        <a href={piece.href} style={`color:${GREEN};text-decoration:underline`}>
          {piece.text}
        </a>
      ),
    )}
  </>
);

const Lines: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split('\n').map((line, index) => (
      <>
        {index > 0 ? <br /> : ''}
        {line}
      </>
    ))}
  </>
);

function paragraph(size: number, color: string): string {
  return `margin:0 0 16px;font-size:${size}px;line-height:1.5;color:${color}`;
}
