import { t } from '../../../lib/platform/i18n.ts';

interface OpenItemProps {
  /** Of the item's page, https. */
  readonly address: string;
  readonly name: string;
}

/** The way to the item, in a tab of its own: from there it can be read. */
export function OpenItem({ address, name }: OpenItemProps) {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return null;
  return (
    <a href={url.href} target="_blank" rel="noreferrer noopener">
      {t('sharing_item_open', name)}
    </a>
  );
}
