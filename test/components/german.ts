import { readdirSync, readFileSync } from 'node:fs';

const here = import.meta.url;
const folder = new URL('../../lib/locales/', here);

function catalogue(language: 'en' | 'de'): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {};
  for (const file of readdirSync(folder))
    if (file.endsWith(`.${language}.json`))
      Object.assign(messages, JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  return messages;
}

/** From here on the browser is a German one. To be called before anything is said: messages are asked for once. */
export function speakGerman(): void {
  const messages = catalogue('de');
  const scope = globalThis as unknown as { chrome: { i18n: object } };
  // The module that asks holds this very object.
  Object.assign(scope.chrome.i18n, {
    getUILanguage: () => 'de',
    getMessage: (key: string, values: readonly string[] = []) =>
      (messages[key] ?? '').replace(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? ''),
  });
}

/** Texts and labels below `root` that are English messages, or keys of messages nobody has written. */
export function notGerman(root: Element): readonly string[] {
  const german = catalogue('de');
  const english = Object.entries(catalogue('en')).filter(([key, text]) => german[key] !== text);
  const words = new Set(english.map(([, text]) => text));
  const keys = new Set(Object.keys(german));
  const said: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent?.trim() ?? '');
    for (const name of ['aria-label', 'placeholder', 'title']) said.push(element.getAttribute(name) ?? '');
  }
  return said.filter((text) => words.has(text) || keys.has(text));
}
