import { useEffect, useState } from 'preact/hooks';
import { todayIn } from '../../../lib/domain/today.ts';
import type { Day } from '../../../lib/domain/strategy.ts';
import { REV_KEY } from '../../../lib/messages/protocol.ts';
import { useEditor } from '../editor.ts';

/** The day it is in the strategy's zone; empty where there is none. Turns over by itself: the background tells when it does. */
export function useToday(): Day {
  const { strategy, ports } = useEditor();
  const [now, setNow] = useState(() => ports.now());
  useEffect(() => ports.onStored((keys) => keys.includes(REV_KEY) && setNow(ports.now())), [ports]);
  return todayIn(strategy.timeZone, now) ?? '';
}
