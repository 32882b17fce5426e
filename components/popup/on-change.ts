import { REV_KEY } from '../../lib/messages/protocol.ts';
import type { PopupPort } from './port.ts';

/** Calls back after every commit that can change a number; returns the way to stop. */
export const onChange = (port: PopupPort, listener: () => void): (() => void) =>
  port.onStored((keys) => {
    if (keys.includes(REV_KEY)) listener();
  });
