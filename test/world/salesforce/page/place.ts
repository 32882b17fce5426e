/** Which page of Lightning an address is. */
export type Place =
  | { readonly name: 'record' | 'account'; readonly id: string }
  | { readonly name: 'list'; readonly filter: string; readonly display: 'lwc' | 'aura' | 'kanban' }
  | { readonly name: 'home' };

/**
 * How a list view is displayed is the reader's own last choice and not in its address; here every list view has been left in
 * one of the three ways.
 */
const DISPLAYS: Readonly<Record<string, 'aura' | 'kanban'>> = { Recent: 'aura', MyPipeline: 'kanban' };

export const FILTERS: readonly (readonly [filter: string, title: string])[] = [
  ['AllOpportunities', 'All Opportunities'],
  ['Recent', 'Recently Viewed'],
  ['MyPipeline', 'My Pipeline'],
];

export function placeOf(path: string): Place | null {
  const { pathname, searchParams } = new URL(path, 'https://x/');
  if (pathname === '/' || pathname === '/lightning/page/home') return { name: 'home' };
  if (pathname === '/lightning/o/Opportunity/list') {
    const filter = searchParams.get('filterName') ?? 'AllOpportunities';
    return { name: 'list', filter, display: DISPLAYS[filter] ?? 'lwc' };
  }
  const id = /^\/lightning\/r\/(?:\w+\/)?(\w{15,18})\/view$/.exec(pathname)?.[1] ?? '';
  if (id.startsWith('006')) return { name: 'record', id };
  return id.startsWith('001') ? { name: 'account', id } : null;
}

/** Consoles name the tab that a subtab belongs to (`ws`): such an address opens the app in its console. */
export const isConsole = (path: string): boolean => new URL(path, 'https://x/').searchParams.has('ws');
