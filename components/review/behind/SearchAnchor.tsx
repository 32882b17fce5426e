import type { SearchLink } from '../../../lib/domain/interpret/search-link.ts';
import type { ItemId } from '../../../lib/domain/work-item.ts';
import { openableUrl } from '../../ui/openable-url.ts';
import { searchText } from '../../ui/sentence-text.ts';

interface SearchAnchorProps {
  readonly search: SearchLink;
  /** One of the items it finds: its tool is named. */
  readonly item: ItemId | undefined;
}

/** Leads to the tool's own search, which finds the items again; says how many of them it can. */
export function SearchAnchor({ search, item = '' }: SearchAnchorProps) {
  const href = openableUrl(search.url);
  if (href === null) return null;
  return (
    <a class="link" href={href} target="_blank" rel="noopener noreferrer">
      {searchText(search, item)}
    </a>
  );
}
