import type { FC } from 'hono/jsx';
import { type Certificate, proofOf } from './certificate-text.ts';
import { QrCode } from './qr-code.tsx';

/** A certificate as a sheet to print from the browser, which has letters for every name. */
export const CertificateSheet: FC<{ readonly certificate: Certificate }> = ({ certificate }) => {
  const { name, rows, text, signature, words, checkedAt, say } = certificate;
  return (
    <article class="certificate" lang={say.language}>
      <h1>{words.of}</h1>
      <p class="lead">{name}</p>
      <p>{words.what}</p>
      <dl class="facts">
        {rows.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="proof" class="proof">
        <h2 id="proof">{words.proof.title}</h2>
        <p>{words.proof.text(checkedAt)}</p>
        <div class="signed">
          <p>
            {text
              .trimEnd()
              .split('\n')
              .map((line) => (
                <>
                  {line}
                  <br />
                </>
              ))}
            <span class="signature">{signature}</span>
          </p>
          <QrCode text={proofOf(certificate)} label={words.proof.code} />
        </div>
      </section>
    </article>
  );
};
