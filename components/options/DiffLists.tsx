import type { DiffLines } from '../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';

/** Entries named before a list is cut short. */
const SHOWN = 30;

interface DiffListsProps {
  readonly diff: DiffLines;
  /** Level of the headings: one below where the lists stand. */
  readonly heading: 'h4' | 'h5';
}

/** What is added, changed and removed, each under its own heading; or that nothing is. */
export function DiffLists({ diff, heading }: DiffListsProps) {
  const nothing = diff.added.length + diff.changed.length + diff.removed.length === 0;
  return (
    <>
      {nothing && <p>{t('options_preview_same')}</p>}
      <Names title={t('options_preview_added')} names={diff.added} heading={heading} />
      <Names title={t('options_preview_changed')} names={diff.changed} heading={heading} />
      <Names title={t('options_preview_removed')} names={diff.removed} heading={heading} />
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly heading: DiffListsProps['heading'];
}

function Names({ title, names, heading: Heading }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <div class="names">
      <Heading>{`${title} (${formatNumber(names.length)})`}</Heading>
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
