import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the build whose English messages are the German ones. Browsers without a German language pack (Debian's are
 * packaged apart) then show what a German browser shows; numbers and dates stay English.
 */
export function inGerman(extensionDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-de-'));
  cpSync(extensionDir, copy, { recursive: true });
  cpSync(join(copy, '_locales/de'), join(copy, '_locales/en'), { recursive: true });
  return copy;
}
