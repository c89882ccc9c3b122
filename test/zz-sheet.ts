import { openBrowser } from '/work/main/test/builders/browser.ts';
const [out, ...names] = process.argv.slice(2);
const b = (await openBrowser())!;
const p = await (await b.newContext({ viewport: { width: 1600, height: 900 } })).newPage();
await p.goto('file:///tmp/look-participant/');
await p.setContent(`<body style="margin:0;display:flex;gap:8px;align-items:flex-start;background:#888">${names.map((n) => `<img src="file:///tmp/look-participant/${n}.png" style="width:${Math.floor(1560 / names.length)}px">`).join('')}`);
await p.waitForTimeout(500);
await p.screenshot({ path: out!, fullPage: true });
await b.close();
