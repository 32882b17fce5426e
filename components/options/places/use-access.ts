import { useEffect, useState } from 'preact/hooks';
import type { PermissionsPort } from '../ports.ts';

/** Has the person given access to these origins? null until the browser has said so. Follows changes made anywhere. */
export function useAccess(permissions: PermissionsPort, origins: readonly string[]): boolean | null {
  const [access, setAccess] = useState<boolean | null>(null);
  const identity = origins.join(' ');
  useEffect(() => {
    let wanted = true;
    // While an address is typed there is no origin yet: browsers refuse to be asked about none.
    if (identity === '') return setAccess(false);
    const look = (): void => {
      permissions.contains(identity.split(' ')).then(
        (granted) => wanted && setAccess(granted),
        () => wanted && setAccess(false),
      );
    };
    look();
    const stop = permissions.onChange(look);
    return () => {
      wanted = false;
      stop();
    };
  }, [permissions, identity]);
  return access;
}
