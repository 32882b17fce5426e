import { useEffect, useRef } from 'preact/hooks';
import type { ImportDiff } from '../../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { DiffLists } from '../DiffLists.tsx';

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
  'asked',
  'snapshots',
  'items',
  'sites',
] as const satisfies readonly (keyof ImportDiff['counts'])[];

/** What a file would change, before it does. */
export function ImportPreview({ file, diff, onApply, onCancel }: ImportPreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
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
      <DiffLists diff={diff} heading="h5" />
      <div class="row">
        <Button look="primary" onPress={onApply}>
          {t('options_preview_apply')}
        </Button>
        <Button onPress={onCancel}>{t('common_cancel')}</Button>
      </div>
    </div>
  );
}
