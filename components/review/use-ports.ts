import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReviewPorts } from './ports.ts';

export const PortsContext = createContext<ReviewPorts | null>(null);

/** What the page needs of the browser. Only below the review page. */
export function usePorts(): ReviewPorts {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('The review page has not been given its ports.');
  return ports;
}
