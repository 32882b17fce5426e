import { useCallback, useEffect, useState } from 'preact/hooks';
import { lastDigestAt } from '../../../lib/domain/digest-time.ts';
import { useAsk } from '../../ui/use-ask.ts';
import type { PopupPort } from '../port.ts';

const NOTHING = {};

/** Whether it is time to say what has changed: since the weekday and hour a person has picked, until it is put away. */
export function useDigest(port: PopupPort): { readonly due: boolean; readonly putAway: () => void } {
  const { value: settings } = useAsk('settings.get', NOTHING);
  const [seen, setSeen] = useState<string | null>(null);
  useEffect(() => {
    void port.kept().then(({ digest = '' }) => setSeen(digest));
  }, [port]);
  const last = settings ? lastDigestAt(settings.digest, new Date()) : null;
  const putAway = useCallback(() => {
    if (last === null) return;
    const digest = last.toISOString();
    setSeen(digest);
    void port.kept().then((kept) => port.keep({ ...kept, digest }));
  }, [port, last?.getTime()]);
  return { due: last !== null && seen !== null && seen < last.toISOString(), putAway };
}
