import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { BENCH_PAGE } from './page.ts';

export const BENCH_URL = 'https://acme.atlassian.net/jira/software/c/projects/SHOP/boards/1';

/** One browser with at most one extension on the bench page. */
export interface Variant {
  readonly name: string;
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Empty for the page without an extension. */
  readonly extensionId: string;
}

/** Answers of the tracker's API during a bench run: every key is there, every fifth one is tagged. */
function bulkAnswer(body: string): string {
  const { issueIdsOrKeys } = JSON.parse(body) as { issueIdsOrKeys: string[] };
  const issues = issueIdsOrKeys.map((key, index) => ({
    id: key.slice(key.indexOf('-') + 1),
    key,
    fields: {
      summary: `Bench card ${key}`,
      labels: index % 5 === 0 ? ['goal-self-serve'] : [],
      components: [],
      issuetype: { name: index % 7 === 0 ? 'Bug' : 'Story' },
      status: { name: 'To Do', statusCategory: { key: 'new' } },
    },
  }));
  return JSON.stringify({ expand: '', issues, issueErrors: [] });
}

/** Starts Chromium with the extension in `folder` (null: none). Nothing leaves the machine: every request is answered here. */
export async function openVariant(
  name: string,
  executablePath: string,
  folder: string | null,
): Promise<Variant> {
  const browser = await puppeteer.launch({
    executablePath,
    enableExtensions: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  const extensionId = folder ? await browser.installExtension(folder) : '';
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    const json = (body: string) => request.respond({ status: 200, contentType: 'application/json', body });
    const answer = path.endsWith('/bulkfetch')
      ? json(bulkAnswer(request.postData() ?? '{"issueIdsOrKeys":[]}'))
      : path.startsWith('/rest/')
        ? json('[]')
        : request.respond({ status: 200, contentType: 'text/html', body: BENCH_PAGE });
    answer.catch(() => undefined); // the page went away meanwhile
  });
  const cdp = await page.createCDPSession();
  return { name, browser, page, cdp, extensionId };
}
