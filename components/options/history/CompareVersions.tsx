import type { Version } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { Field } from '../../ui/Field.tsx';
import { momentText } from '../../ui/moment-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { DiffLists } from '../DiffLists.tsx';

/** Two versions of one minute are told apart by the beginning of their reasons. */
const shortened = (why: string): string => (why.length > 40 ? `${why.slice(0, 40)}…` : why);

interface CompareVersionsProps {
  readonly versions: readonly Version[];
  readonly pair: readonly [string, string] | null;
  readonly onChoose: (pair: readonly [string, string]) => void;
}

/** Two versions side by side, and what was changed from the one to the other. */
export function CompareVersions({ versions, pair, onChoose }: CompareVersionsProps) {
  const known = pair?.every((id) => versions.some((version) => version.id === id)) ? pair : null;
  const [from, to] = known ?? [versions[1]?.id ?? '', versions[0]?.id ?? ''];
  const { value, error } = useAsk('versions.compare', known && { from, to });
  const choice = (label: string, chosen: string, take: (id: string) => readonly [string, string]) => (
    <Field label={label}>
      {(control) => (
        <select
          class="input"
          {...control}
          value={chosen}
          onChange={(event) => onChoose(take(event.currentTarget.value))}
        >
          {versions.map(({ id, at, why }) => (
            <option key={id} value={id}>
              {why ? `${momentText(at)} · ${shortened(why)}` : momentText(at)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <section class="block compare" aria-labelledby="compare-title">
      <h3 id="compare-title">{t('options_history_compare_region')}</h3>
      <div class="compare-choice">
        {choice(t('options_history_from'), from, (id) => [id, to])}
        {choice(t('options_history_to'), to, (id) => [from, id])}
      </div>
      <div role="status" class="compare-result">
        {error && <Notice tone="error">{errorText(error.code)}</Notice>}
        {known ? (
          value && <DiffLists diff={value} heading="h4" />
        ) : (
          <p class="subtle">{t('options_history_choose')}</p>
        )}
      </div>
    </section>
  );
}
