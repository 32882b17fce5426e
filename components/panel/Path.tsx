import { t } from '../../lib/platform/i18n.ts';

interface PathProps {
  /** From the top of the cascade down to the goal. */
  readonly titles: readonly string[];
}

/** The cascade as one line through dots; the last, filled one is the goal itself. */
export function Path({ titles }: PathProps) {
  if (titles.length === 0) return null;
  return (
    <ol class="path" aria-label={t('panel_path')}>
      {titles.map((title, level) => (
        <li key={level} class="path-step">
          <bdi>{title}</bdi>
        </li>
      ))}
    </ol>
  );
}
