import type { Theme } from '../domain/look.ts';
import type { SiteAdapter } from '../sites/adapter.ts';
import { html } from './page-document.ts';

/** The page's theme, live: the tool's own markers on `<html>`, else what the person prefers. */
export function watchTheme(
  adapter: Pick<SiteAdapter, 'theme'>,
  onChange: () => void,
  signal: AbortSignal,
): { readonly theme: Theme } {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const read = (): Theme => adapter.theme(document) ?? (dark.matches ? 'dark' : 'light');
  let theme = read();
  const check = (): void => {
    const now = read();
    if (now === theme) return;
    theme = now;
    onChange();
  };
  const observer = new MutationObserver(check);
  const root = html();
  if (root) observer.observe(root, { attributes: true });
  dark.addEventListener('change', check, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    get theme() {
      return theme;
    },
  };
}
