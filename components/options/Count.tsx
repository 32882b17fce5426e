import { plural } from '../../lib/platform/i18n.ts';
import { useEditor } from './editor.ts';

interface CountProps {
  /** Undefined: not counted yet. */
  readonly items: number | undefined;
}

/** How many seen items stand behind something; faint while it is being counted again. */
export function Count({ items }: CountProps) {
  const { matches } = useEditor();
  if (items === undefined || !matches.counts?.seen) return null;
  return (
    <span class={matches.state === 'counted' ? 'count' : 'count old'}>{plural('options_items', items)}</span>
  );
}
