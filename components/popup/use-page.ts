import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../lib/messages/protocol.ts';
import { onChange } from './on-change.ts';
import type { PopupPort } from './port.ts';

/** What is known of the page in the active tab. `asked` is false until the first answer. */
export interface PageKnown {
  readonly asked: boolean;
  readonly page: PageState | null;
  readonly mayRead: boolean;
}

/** Asks the active tab when the popup opens and after every change. */
export function usePage(port: PopupPort): PageKnown & { readonly again: () => void } {
  const [known, setKnown] = useState<PageKnown>({ asked: false, page: null, mayRead: true });
  const again = useCallback(() => {
    void Promise.all([port.askPage({ kind: 'pageState' }), port.mayRead()]).then(([page, mayRead]) =>
      setKnown({ asked: true, page, mayRead }),
    );
  }, [port]);
  useEffect(() => {
    again();
    return onChange(port, again);
  }, [port, again]);
  return { ...known, again };
}
