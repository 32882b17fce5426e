// The one stand-in every unit test shares: the browser's message catalogue, read from the same files the build merges.
import { readdirSync, readFileSync } from 'node:fs';

// The base stands apart: Vite would rewrite `new URL('…', import.meta.url)` to an address of the page in jsdom tests.
const here = import.meta.url;
const folder = new URL('../lib/locales/', here);
const messages: Record<string, string> = {};
for (const file of readdirSync(folder)) {
  if (file.endsWith('.en.json'))
    Object.assign(messages, JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

const scope = globalThis as unknown as { chrome?: Record<string, unknown> };
scope.chrome = {
  ...scope.chrome,
  i18n: {
    getUILanguage: () => 'en',
    getMessage: (key: string, values: readonly string[] = []) =>
      (messages[key] ?? '').replace(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? ''),
  },
};
