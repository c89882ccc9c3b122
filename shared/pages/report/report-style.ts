/**
 * The whole style of the report, as it stands in the file: a file that is mailed on has nothing to fetch. On paper each page has its number
 * and the report's name.
 */
export function reportStyle(title: string): string {
  return `${STYLE}@page{@bottom-left{content:"${escaped(title)}"}}`;
}

/** A text as a CSS string may hold it (CSS Syntax 3, section 4.3.7): everything but letters, digits and spaces by its number. */
function escaped(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `);
}

const STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#16201f,#eef3f2);--paper:light-dark(#fff,#111716);--muted:light-dark(#4b5a58,#a9b8b5);
--green:light-dark(#00524c,#7fd3c6);--wash:light-dark(#ecf2f0,#1b2523);--line:light-dark(#c6d2cf,#33413f);--error:light-dark(#a8201a,#ff9d94)}
*,*::before,*::after{box-sizing:border-box}
html{font:400 112.5%/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;color:var(--ink);background:var(--paper);text-size-adjust:100%}
body{margin:0 auto;max-width:58rem;padding:2rem 1rem 4rem;overflow-wrap:break-word}
h1,h2,h3{line-height:1.2;text-wrap:balance;font-weight:750;break-after:avoid}
h1{font-size:clamp(1.9rem,1.4rem + 2.4vw,2.8rem);margin:0 0 .5rem}
h2{font-size:1.6rem;margin:3rem 0 .5rem;border-top:3px solid var(--green);padding-top:1rem}
h3{font-size:1.1rem;margin:1.5rem 0 .5rem}
p,ul,ol,dl{margin:0 0 1rem}
p,li{max-width:40rem}
a{color:var(--green)}
.lead{font-size:1.2rem}
.muted{color:var(--muted)}
.tools a,.tools button{display:inline-block;padding:.6rem 1rem .6rem 0;font:inherit}
.tools button{padding-left:1rem;color:var(--paper);background:var(--green);border:2px solid var(--green);cursor:pointer}
.tools [hidden]{display:none}
.notice{background:var(--wash);padding:1rem;max-width:none}
nav ol{padding-left:1.2rem}
nav a{display:inline-block;padding-block:.35rem}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
.sides h3{border-bottom:1px solid var(--line);padding-bottom:.25rem}
blockquote{margin:0 0 1rem;padding-left:.9rem;border-left:4px solid var(--green);white-space:pre-line;break-inside:avoid}
figure{margin:1.5rem 0;break-inside:avoid}
figcaption{font-weight:700;margin-bottom:.5rem}
svg{display:block;width:100%;max-width:34rem;height:auto}
svg text{font-size:15px;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg .value{font-weight:700}
svg .bar{fill:var(--green)}
svg .target{stroke:var(--error);stroke-width:2;stroke-dasharray:5 4}
svg .target-label{fill:var(--error)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;margin:0 0 1rem;break-inside:avoid}
caption{text-align:left;font-weight:700;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line)}
.figure{text-align:right}
summary{cursor:pointer;color:var(--green);padding-block:.6rem}
a:focus-visible,summary:focus-visible,button:focus-visible{outline:3px solid #ffd23f;box-shadow:0 0 0 6px var(--ink)}
@media screen and (max-width:40rem){.sides{grid-template-columns:1fr}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,caption,tbody,tr,th,td{display:block}tr{border-bottom:1px solid var(--line);padding-block:.5rem}th,td{border:0;padding:.1rem 0}
td{display:grid;grid-template-columns:minmax(6rem,9rem) 1fr;gap:0 .75rem}td::before{content:attr(data-label);color:var(--muted)}}
@media (forced-colors:active){.notice{border:1px solid}}
@media print{:root{color-scheme:light}html{font-size:10.5pt}body{padding:0;max-width:none}nav,summary,.tools{display:none}
details::details-content{content-visibility:visible;block-size:auto}h2{break-before:auto}.sides{grid-template-columns:1fr 1fr}}
@page{size:A4;margin:20mm 18mm 22mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@page:first{@bottom-left{content:""}}
`;
