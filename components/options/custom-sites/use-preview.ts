import { useEffect, useState } from 'preact/hooks';
import type { CustomSite } from '../../../lib/domain/custom/custom-site.ts';
import type { SeenItems } from '../../../lib/domain/custom/pick.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { CustomSitesPort } from './port.ts';

export interface Preview {
  /** What keeps the description from being kept; null while it is looked at. */
  readonly problems: readonly Problem[] | null;
  /** What the page would give; null where no page was looked at. */
  readonly seen: SeenItems | null;
}

/** Typing is not interrupted by what is not finished. */
const PAUSE_MS = 300;
/** The page goes on living: it loads, it is scrolled, it is led elsewhere. */
const AGAIN_MS = 2_000;

/** What a description would recognise on an open page, live. It is checked before any page is searched by it. */
export function usePreview(port: CustomSitesPort, tab: number | null, site: CustomSite): Preview {
  const [preview, setPreview] = useState<Preview>({ problems: null, seen: null });
  const identity = JSON.stringify([tab, site]);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const [at, described] = JSON.parse(identity) as [number | null, CustomSite];
      const checked = await ask('custom.check', { site: described });
      const problems = checked.ok ? checked.value : [];
      const sound = checked.ok && problems.length === 0;
      const read =
        sound && at !== null
          ? await port.pick(at, { mode: 'read', site: described }).catch(() => null)
          : null;
      const next = { problems, seen: read?.mode === 'read' ? read.seen : null };
      // What is the same is not said again to who listens to the page.
      if (wanted) setPreview((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, AGAIN_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
      clearInterval(again);
    };
  }, [identity, port]);
  return preview;
}
