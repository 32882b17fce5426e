import { useEffect, useState } from 'preact/hooks';

/** A part of the page that few need: loaded when it is first shown. `failed`: the files are gone, the extension was updated under this page. */
export function useLater<T>(load: () => Promise<T>): T | 'loading' | 'failed' {
  const [loaded, setLoaded] = useState<{ readonly part: T } | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let wanted = true;
    load().then(
      (part) => wanted && setLoaded({ part }),
      () => wanted && setLoaded('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return typeof loaded === 'object' ? loaded.part : loaded;
}
