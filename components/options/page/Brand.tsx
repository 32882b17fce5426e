import { t } from '../../../lib/platform/i18n.ts';

interface BrandProps {
  /** Name of the strategy; empty before there is one. */
  readonly strategyName: string;
}

/** The line through three dots, whose page this is, and which strategy it keeps. */
export function Brand({ strategyName }: BrandProps) {
  return (
    <header class="brand">
      <svg class="brand-mark" viewBox="0 0 24 10" aria-hidden="true">
        <path d="M3 5h18" />
        <circle cx="3" cy="5" r="2.5" />
        <circle cx="12" cy="5" r="2.5" />
        <circle cx="21" cy="5" r="2.5" />
      </svg>
      <h1>{t('name')}</h1>
      {strategyName !== '' && <bdi class="subtle">{strategyName}</bdi>}
    </header>
  );
}
