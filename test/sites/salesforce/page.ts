import { open, ownPages, type OpenPage } from '../../contract/pages.ts';
import type { Reader } from '../../../lib/sites/read-page.ts';

/** One of Salesforce's own pages, changed by `alter` before anything is read. */
export function page(
  name: string,
  alter: (html: string) => string = (html) => html,
): OpenPage & { reader: Reader } {
  const found = ownPages.find((each) => each.name === `salesforce/${name}`);
  if (!found) throw new Error(`no page ${name}`);
  const opened = open({ ...found, html: alter(found.html) });
  const { reader } = opened;
  if (!reader) throw new Error(`${name} is not read`);
  return { ...opened, reader };
}
