import { useEffect, useState } from 'preact/hooks';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { ask } from '../../../lib/messages/client.ts';
import { bothVersions } from '../edit/both-versions.ts';

/** Both sides of the conflict of that digest as one strategy; null where they touch the same things, or while it is not known. */
export function useBoth(digest: string | null): Strategy | null {
  const [both, setBoth] = useState<Strategy | null>(null);
  useEffect(() => {
    setBoth(null);
    if (digest === null) return undefined;
    let wanted = true;
    void ask('sharing.sides', {}).then((sides) => {
      if (!wanted || !sides.ok) return;
      const { base, mine, theirs } = sides.value;
      setBoth(bothVersions(base, mine, theirs));
    });
    return () => {
      wanted = false;
    };
  }, [digest]);
  return both;
}
