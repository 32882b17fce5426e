import { useEffect, useRef } from 'preact/hooks';
import type { ImportDiff } from '../../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';

interface ImportPreviewProps {
  readonly file: string;
  readonly diff: ImportDiff;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

const KINDS = [
  'goals',
  'categories',
  'rules',
  'guardrails',
  'decisionRights',
  'exceptions',
  'tags',
  'items',
  'sites',
] as const satisfies readonly (keyof ImportDiff['counts'])[];

/** Entries named before the list is cut short. */
const SHOWN = 30;

/** What a file would change, before it does. */
export function ImportPreview({ file, diff, onApply, onCancel }: ImportPreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const nothing = diff.added.length + diff.changed.length + diff.removed.length === 0;
  return (
    <div class="preview">
      <h4 tabIndex={-1} ref={heading}>
        {t(diff.kind === 'export' ? 'options_preview_export' : 'options_preview_strategy', file)}
      </h4>
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{t('options_preview_what')}</th>
            <th scope="col">{t('options_preview_now')}</th>
            <th scope="col">{t('options_preview_then')}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => {
            const { before, after } = diff.counts[kind];
            return (
              <tr key={kind} class={before === after ? 'same' : 'differs'}>
                <th scope="row">{t(`options_list_${kind.toLowerCase() as Lowercase<typeof kind>}`)}</th>
                <td>{formatNumber(before)}</td>
                <td>{formatNumber(after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {nothing && <p>{t('options_preview_same')}</p>}
      <Names title={t('options_preview_added')} names={diff.added} />
      <Names title={t('options_preview_changed')} names={diff.changed} />
      <Names title={t('options_preview_removed')} names={diff.removed} />
      <div class="row">
        <Button look="primary" onPress={onApply}>
          {t('options_preview_apply')}
        </Button>
        <Button onPress={onCancel}>{t('common_cancel')}</Button>
      </div>
    </div>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div class="names">
      <h5>{`${title} (${formatNumber(names.length)})`}</h5>
      <ul>
        {names.slice(0, SHOWN).map((name, index) => (
          <li key={index}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {names.length > SHOWN && (
          <li class="subtle">{t('options_and_more', formatNumber(names.length - SHOWN))}</li>
        )}
      </ul>
    </div>
  );
}
