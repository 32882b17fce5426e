import { useState } from 'preact/hooks';
import type { MatchingRequest } from '../../lib/messages/protocol.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { useEditor } from './editor.ts';
import { useLater } from './use-later.ts';

const load = () => import('./seen/seen.ts');

type Part =
  { readonly kind: 'behind'; readonly of: MatchingRequest['of'] } | { readonly kind: 'overlaps' | 'try' };

function Loaded({ part }: { readonly part: Part }) {
  const parts = useLater(load);
  if (parts === 'loading') return <p class="subtle">{t('options_loading')}</p>;
  if (parts === 'failed') return <p>{t('error_context_gone')}</p>;
  if (part.kind === 'behind') return <parts.Behind of={part.of} />;
  return part.kind === 'overlaps' ? <parts.Overlaps /> : <parts.TryItem />;
}

function Disclosure({ title, part }: { readonly title: string; readonly part: Part }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="seen-later" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Loaded part={part} />}
    </details>
  );
}

interface ItemsBehindProps {
  readonly of: MatchingRequest['of'];
  /** As counted; undefined = not yet. */
  readonly items: number | undefined;
}

/** One line that opens the seen items behind a count. Nothing where nothing has been seen yet. */
export function ItemsBehind({ of, items }: ItemsBehindProps) {
  const { matches } = useEditor();
  if (items === undefined || !matches.counts?.seen) return null;
  return <Disclosure title={plural('rules_behind', items)} part={{ kind: 'behind', of }} />;
}

/** One line that opens the pairs of rules that match the same items. */
export function OverlapsBehind() {
  const { matches } = useEditor();
  const pairs = matches.counts?.seen ? matches.counts.overlapping : 0;
  if (pairs === 0) return null;
  return <Disclosure title={plural('rules_overlaps', pairs)} part={{ kind: 'overlaps' }} />;
}

/** Try an item: shown where something has been seen. */
export function TryLater() {
  const { matches } = useEditor();
  return matches.counts?.seen ? <Disclosure title={t('rules_try')} part={{ kind: 'try' }} /> : null;
}
